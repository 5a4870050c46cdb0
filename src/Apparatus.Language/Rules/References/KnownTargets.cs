using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.References;

/// <summary>Says which identifiers a link of an edition may name (FORMAT A9 and ED5001).</summary>
internal static class KnownTargets
{
    // Ids that other programs give to notes (FORMAT G, “HTML notes”).
    private static readonly string[] NotePrefixes =
        ["fn", "_fn", "ftn", "_ftn", "edn", "_edn", "footnote", "endnote", "sdfootnote", "sdendnote", "cite_note", "cite_ref", "cite-", "user-content-fn"];

    // Ids that pandoc-crossref and Quarto give to figures and the like.
    private static readonly string[] CrossReferencePrefixes = ["fig:", "tbl:", "eq:", "sec:", "lst:", "fig-", "tbl-", "eq-", "sec-", "lst-"];

    /// <summary>Whether a link to an identifier finds its target, or is no business of ours.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="document">The file of the link.</param>
    /// <param name="id">The identifier without <c>#</c>, with percent signs resolved.</param>
    public static bool IsKnown(Edition edition, MarkdownDocument document, string id) =>
        IsIn(edition, id)
        || IsTerm(edition, id)
        || NotePrefixes.Any(prefix => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || IsMadeByCiteproc(edition, id)
        || IsExternal(edition, id)
        || (edition.IsLoose && id == "top")
        || (CrossReferencePrefixes.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal)) && IsWritten(document, id));

    /// <summary>All identifiers of the edition, each once.</summary>
    public static IEnumerable<string> All(Edition edition) =>
        edition.Identifiers.All
            .Concat(edition.Documents.SelectMany(document =>
                Enumerable.Range(0, document.Facts.Headings.Length).Select(i => edition.HeadingIds[edition.PlaceOf(document, i)])))
            .Distinct();

    /// <summary>Whether the edition or another volume gives an identifier to something.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="id">The identifier without <c>#</c>, with percent signs resolved.</param>
    public static bool IsGiven(Edition edition, string id) => IsIn(edition, id) || IsExternal(edition, id);

    // A rule of its own looks for glossary entries (ED4001), unless a heading is meant, "T. S. Eliot".
    private static bool IsTerm(Edition edition, string id) => id.StartsWith("t-", StringComparison.Ordinal) && (edition.IsLoose || edition.HeadingSlugs.Find(id) is null);

    private static bool IsIn(Edition edition, string id) =>
        edition.Identifiers.Find(id).Count > 0 || edition.HeadingIds.Find(id) is not null;

    private static bool IsMadeByCiteproc(Edition edition, string id) =>
        id == "refs"
        || (id == "bibliography" && edition.Settings.ReferenceSectionTitle is not null)
        || (id.StartsWith("ref-", StringComparison.Ordinal) && (edition.IsLoose || edition.Settings.LinkCitations || edition.Works.Find(id[4..]) is not null));

    private static bool IsExternal(Edition edition, string id) =>
        edition.Volumes.Any(volume => IsIn(volume, id))
        || edition.Glossaries.Any(glossary => glossary.Facts.Identifiers.Any(known => known.Id == id))
        || edition.Settings.External.Any(volume => volume.Ids.Any(known => known.Value.TrimStart('#') == id));

    // In a caption or after a formula, where Pandoc itself does not read it.
    private static bool IsWritten(MarkdownDocument document, string id) =>
        document.Text.Content.Contains("{#" + id + "}", StringComparison.Ordinal) || document.Text.Content.Contains("{#" + id + " ", StringComparison.Ordinal);
}
