using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Semantics;

/// <summary>
/// The links inside an edition by what they lead to: identifiers (<c>#id</c>, <c>20-bureaucracy.md#id</c>) and files. All files of
/// an edition become one document, so that an identifier counts in each of them (FORMAT A9).
/// </summary>
public sealed class LinkTable
{
    private readonly Dictionary<string, List<SymbolPlace>> byIdentifier = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SymbolPlace>> byFile = new(StringComparer.Ordinal);

    /// <summary>Merges the facts of files.</summary>
    /// <param name="documents">The text files in reading order.</param>
    /// <param name="fileNumbers">The text files by path.</param>
    internal LinkTable(ImmutableArray<MarkdownDocument> documents, IReadOnlyDictionary<string, int> fileNumbers)
    {
        for (var file = 0; file < documents.Length; file++)
        {
            var targets = documents[file].Facts.LinkAddresses;
            for (var i = 0; i < targets.Length; i++)
            {
                var target = LinkDestination.Parse(targets[i], documents[file].Path);
                if (target.Path is { } path && path != documents[file].Path)
                {
                    Add(byFile, path, new SymbolPlace(file, i));
                    if (!fileNumbers.ContainsKey(path))
                    {
                        continue;
                    }
                }

                if (target.Identifier is { } id)
                {
                    Add(byIdentifier, id, new SymbolPlace(file, i));
                }
            }
        }
    }

    /// <summary>The links to an identifier in reading order, in <see cref="DocumentIndex.LinkAddresses"/>; empty when there are none.</summary>
    /// <param name="id">The identifier without <c>#</c>, percent signs resolved.</param>
    public IReadOnlyList<SymbolPlace> ToIdentifier(string id) => byIdentifier.TryGetValue(id, out var found) ? found : [];

    /// <summary>The links from other files to a file, in <see cref="DocumentIndex.LinkAddresses"/>; empty when there are none.</summary>
    /// <param name="path">The full path of the file, which need not be part of the edition.</param>
    public IReadOnlyList<SymbolPlace> ToFile(string path) => byFile.TryGetValue(path, out var found) ? found : [];

    private static void Add(Dictionary<string, List<SymbolPlace>> table, string key, SymbolPlace place)
    {
        if (!table.TryGetValue(key, out var places))
        {
            table[key] = places = [];
        }

        places.Add(place);
    }
}
