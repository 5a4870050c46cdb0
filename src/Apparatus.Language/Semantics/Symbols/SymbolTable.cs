using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>The symbols of an edition, of all kinds.</summary>
public static class SymbolTable
{
    /// <summary>One provider for each kind. Where things lie inside each other, as a citation in the text of a link, the first that answers wins.</summary>
    public static ImmutableArray<SymbolProvider> Providers { get; } =
        [new NoteSymbols(), new WorkSymbols(), new IdentifierSymbols(), new LinkLabelSymbols()];

    /// <summary>The occurrence at an offset, or the one that ends there; null when there is none.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of a cursor, which stands between two characters.</param>
    public static Occurrence? At(SemanticModel model, int offset)
    {
        foreach (var at in offset > 0 ? new[] { offset, offset - 1 } : [offset])
        {
            foreach (var provider in Providers)
            {
                if (provider.At(model, at) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>The provider for a kind of symbol.</summary>
    public static SymbolProvider For(SymbolKind kind) => Providers.First(provider => provider.Kind == kind);

    /// <summary>All occurrences of a symbol, files in order of the edition; empty when there are none.</summary>
    public static IEnumerable<Occurrence> Find(Edition edition, Symbol symbol) => For(symbol.Kind).Find(edition, symbol.Name);
}
