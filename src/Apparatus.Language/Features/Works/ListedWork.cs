using System.Collections.Immutable;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Works;

/// <summary>A work with the places that cite it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Key">Its key; for a missing one the key that is cited.</param>
/// <param name="Place">Its entry; null where no entry has the key.</param>
/// <param name="Occurrences">The places, in reading order.</param>
/// <param name="IsInMetadata">Whether metadata cites it, as <c>nocite</c> does.</param>
public sealed record ListedWork(Edition Edition, string Key, BibliographyPlace? Place, ImmutableArray<WorkOccurrence> Occurrences, bool IsInMetadata)
{
    /// <summary>Whether it is printed: there is an entry, and something cites it.</summary>
    public bool IsPrinted => Place is not null && (IsInMetadata || !Occurrences.IsEmpty);
}
