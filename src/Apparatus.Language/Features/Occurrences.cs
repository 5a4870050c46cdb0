using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;

namespace Apparatus.Language.Features;

/// <summary>All places of one thing, under whatever name.</summary>
internal static class Occurrences
{
    /// <summary>The occurrences of a symbol and of its other names, files in the order of <see cref="Edition.AllDocuments"/>, then by place.</summary>
    public static ImmutableArray<Occurrence> Of(SemanticModel model, Symbol symbol)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in model.Edition.AllDocuments)
        {
            order.TryAdd(document.Path, order.Count);
        }

        return
        [
            .. Names(model, symbol)
                .SelectMany(name => SymbolTable.Find(model, symbol with { Name = name }))
                .Distinct()
                .OrderBy(found => order.GetValueOrDefault(found.Path, int.MaxValue))
                .ThenBy(found => found.Span),
        ];
    }

    /// <summary>The names of the thing that a symbol names.</summary>
    public static ImmutableArray<string> Names(SemanticModel model, Symbol symbol) => SymbolTable.For(symbol.Kind).NamesOf(model.Edition, symbol.Name);
}
