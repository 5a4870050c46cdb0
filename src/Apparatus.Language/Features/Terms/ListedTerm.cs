using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Features.Terms;

/// <summary>An entry of a glossary with the places that speak of it.</summary>
/// <param name="Edition">The edition whose glossary it stands in; the first where several share it.</param>
/// <param name="Place">The entry.</param>
/// <param name="Occurrences">The places, files in order of the edition.</param>
public sealed record ListedTerm(Edition Edition, GlossaryPlace Place, ImmutableArray<TermOccurrence> Occurrences)
{
    /// <summary>The entry.</summary>
    public GlossaryEntry Entry => Place.Entry;

    /// <summary>Tells it from all others.</summary>
    public TermKey Key => TermKey.Of(Place);

    /// <summary>Whether it only sends the reader to other entries, <c>*See:*</c>, and defines nothing.</summary>
    public bool IsRedirect => Entry.Definition is null && Entry.Fields("See").Any();

    /// <summary>The entries that it names under <c>See</c> and <c>See also</c>, as far as they exist, each once and in order.</summary>
    public ImmutableArray<GlossaryPlace> SeeAlso =>
        [.. Entry.SeeAlso.Select(Edition.Glossary.Find).OfType<GlossaryPlace>().Where(place => place.Number != Place.Number).DistinctBy(place => place.Number)];
}
