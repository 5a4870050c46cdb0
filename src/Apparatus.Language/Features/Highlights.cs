using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;

namespace Apparatus.Language.Features;

/// <summary>The places of one file that name the thing at the cursor (LSP <c>documentHighlight</c>).</summary>
public static class Highlights
{
    /// <summary>The places in order; empty when nothing is named at the cursor.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    public static ImmutableArray<Highlight> Find(SemanticModel model, int offset)
    {
        if (SymbolTable.At(model, offset) is not { Symbol: var symbol })
        {
            return [];
        }

        var provider = SymbolTable.For(symbol.Kind);
        return
        [
            .. Occurrences.Names(model, symbol)
                .SelectMany(name => provider.InDocument(model, name))
                .OrderBy(found => found.Span)
                .Select(found => new Highlight(found.Span, found.IsDefinition)),
        ];
    }
}
