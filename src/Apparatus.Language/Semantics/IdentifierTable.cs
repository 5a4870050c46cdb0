using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Semantics;

/// <summary>The explicit identifiers of an edition, in reading order. Identifiers are compared exactly.</summary>
public sealed class IdentifierTable
{
    private readonly Dictionary<string, List<SymbolPlace>> places = new(StringComparer.Ordinal);

    /// <summary>Merges the facts of files.</summary>
    /// <param name="documents">The files in reading order.</param>
    public IdentifierTable(ImmutableArray<MarkdownDocument> documents)
    {
        for (var file = 0; file < documents.Length; file++)
        {
            var document = documents[file];
            for (var i = 0; i < document.Facts.Identifiers.Length; i++)
            {
                var id = document.Facts.Identifiers[i].Id;
                if (!places.TryGetValue(id, out var found))
                {
                    places[id] = found = [];
                }

                found.Add(new SymbolPlace(file, i));
            }
        }
    }

    /// <summary>All explicit identifiers.</summary>
    public IReadOnlyCollection<string> All => places.Keys;

    /// <summary>The places of an identifier, in <see cref="DocumentIndex.Identifiers"/>; empty when there are none.</summary>
    public IReadOnlyList<SymbolPlace> Find(string id) => places.TryGetValue(id, out var found) ? found : [];
}
