using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Rules.References;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>Says which glossary entries a text may name: those of its edition and of the volumes beside it.</summary>
internal static class KnownTerms
{
    /// <summary>Whether there is any entry to name.</summary>
    public static bool Any(Edition edition) => Glossaries(edition).Any(glossary => !glossary.IsEmpty);

    /// <summary>Whether an id is that of an entry, or an ordinary identifier that a link may lead to.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="id">The id without <c>#</c>.</param>
    public static bool IsKnown(Edition edition, string id) =>
        Glossaries(edition).Any(glossary => glossary.Find(id) is not null)
        || KnownTargets.IsGiven(edition, id)
        || edition.Volumes.Any(volume => volume.Glossaries.Any(file => file.Facts.Identifiers.Any(known => known.Id == id)))
        || edition.Glossary.Sources.Any(source => IsWritten(source, id));

    /// <summary>Whether some words are a headword or another form of an entry.</summary>
    public static bool IsForm(Edition edition, string words) => Glossaries(edition).Any(glossary => !glossary.Lookup(words).IsEmpty);

    /// <summary>The ids of all entries, each once.</summary>
    public static IEnumerable<string> Ids(Edition edition) =>
        Glossaries(edition).SelectMany(glossary => glossary.Entries).Select(place => place.Entry.Id).Distinct();

    /// <summary>The headwords and other forms of all entries, each once.</summary>
    public static IEnumerable<string> Forms(Edition edition) =>
        Glossaries(edition).SelectMany(glossary => glossary.Entries).SelectMany(place => place.Entry.Variants.Select(variant => variant.Text).Prepend(place.Entry.Headword)).Distinct();

    private static IEnumerable<GlossaryTable> Glossaries(Edition edition) => edition.Volumes.Select(volume => volume.Glossary).Prepend(edition.Glossary);

    // After a plain headword, where Pandoc does not read it: another rule says so (ED4003).
    private static bool IsWritten(GlossarySource source, string id) =>
        source.Document.Text.Content.Contains("{#" + id + "}", StringComparison.Ordinal) || source.Document.Text.Content.Contains("{#" + id + " ", StringComparison.Ordinal);
}
