using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>The symbols of an edition, of all kinds.</summary>
public static class SymbolTable
{
    /// <summary>One provider for each kind. Of two that claim the same characters the first wins.</summary>
    public static ImmutableArray<SymbolProvider> Providers { get; } =
        [new NoteSymbols(), new WorkSymbols(), new TermSymbols(), new IdentifierSymbols(), new LinkLabelSymbols(), new StringSymbols()];

    /// <summary>
    /// The occurrence at an offset, or the one that ends there; null when there is none. Where things lie inside each other, as a
    /// citation in the text of a link, the innermost is meant.
    /// </summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of a cursor, which stands between two characters.</param>
    public static Occurrence? At(SemanticModel model, int offset)
    {
        Occurrence? best = null;
        foreach (var at in offset > 0 ? new[] { offset, offset - 1 } : [offset])
        {
            foreach (var provider in Providers)
            {
                if (provider.At(model, at) is { } found && (best is null || found.Span.Length < best.Span.Length))
                {
                    best = found;
                }
            }
        }

        return best;
    }

    /// <summary>The provider for a kind of symbol.</summary>
    public static SymbolProvider For(SymbolKind kind) => Providers.First(provider => provider.Kind == kind);

    /// <summary>All occurrences of a symbol, files in order of the edition; empty when there are none.</summary>
    public static IEnumerable<Occurrence> Find(Edition edition, Symbol symbol) => For(symbol.Kind).Find(edition, symbol.Name);

    /// <summary>
    /// All occurrences of a symbol, those of one file beside the edition included: a file that no manifest lists is part of no table,
    /// yet a person may stand in it.
    /// </summary>
    /// <param name="model">The file where the question is asked.</param>
    /// <param name="symbol">The symbol.</param>
    public static IEnumerable<Occurrence> Find(SemanticModel model, Symbol symbol)
    {
        var inEdition = Find(model.Edition, symbol).ToList();
        return IsCovered(model) || inEdition.Exists(found => found.Path == model.Document.Path)
            ? inEdition
            : inEdition.Concat(For(symbol.Kind).InDocument(model).Where(found => found.Symbol == symbol));
    }

    private static bool IsCovered(SemanticModel model) => model.Document switch
    {
        MarkdownDocument document => model.Edition.PlaceOf(document, 0).File >= 0,
        _ => true,
    };
}
