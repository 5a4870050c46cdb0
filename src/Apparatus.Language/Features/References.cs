using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;

namespace Apparatus.Language.Features;

/// <summary>All places of an edition that speak of one thing (LSP <c>references</c>), from whatever side it is asked.</summary>
public static class References
{
    /// <summary>
    /// The places, files in order of the edition, then by place. A work is found under its aliases too. Empty when nothing is named at the
    /// cursor.
    /// </summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    /// <param name="includeDeclaration">Whether definitions, entries and targets are among them.</param>
    public static ImmutableArray<Place> Find(SemanticModel model, int offset, bool includeDeclaration) =>
        SymbolTable.At(model, offset) is { } found
            ? [.. Occurrences.Of(model, found.Symbol).Where(other => includeDeclaration || !other.IsDefinition).Select(other => new Place(other.Path, other.Span))]
            : [];
}
