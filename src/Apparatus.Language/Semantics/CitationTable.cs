using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics;

/// <summary>The keys that the files of an edition cite, in text, notes and metadata. Keys are compared exactly, as Pandoc does.</summary>
public sealed class CitationTable
{
    private readonly Dictionary<string, int> cited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SymbolPlace>> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> examples = new(StringComparer.Ordinal);
    private readonly HashSet<string> referredExamples = new(StringComparer.Ordinal);

    /// <summary>Merges the facts of files.</summary>
    /// <param name="documents">The text files in reading order.</param>
    /// <param name="manifests">The manifests; their citations count as well.</param>
    public CitationTable(ImmutableArray<MarkdownDocument> documents, ImmutableArray<ManifestDocument> manifests)
    {
        for (var file = 0; file < documents.Length; file++)
        {
            var facts = documents[file].Facts;
            Add(facts.CitedKeys);
            AddPlaces(facts.CitedKeys, file);
            Add(facts.MetadataKeys);
            HasBracketed |= facts.HasBracketedCitation;
            examples.UnionWith(facts.ExampleLabels);
        }

        Add(manifests.SelectMany(manifest => manifest.Citations).Select(citation => citation.Node.Key));
        referredExamples.UnionWith(examples);
        referredExamples.IntersectWith(cited.Keys);
    }

    /// <summary>Whether some citation has brackets, so that it is no mere handle.</summary>
    public bool HasBracketed { get; }

    /// <summary>The number of citations whose key fulfils a condition; reserved keys and numbers of examples do not count.</summary>
    public int Count(Func<string, bool> condition) =>
        cited.Where(pair => !ReservedKeys.IsReserved(pair.Key) && !examples.Contains(pair.Key) && condition(pair.Key)).Sum(pair => pair.Value);

    /// <summary>The keys cited in text and notes, in order of their first citation.</summary>
    public IReadOnlyCollection<string> CitedKeys => places.Keys;

    /// <summary>The citations of a key in text and notes, in reading order, in <see cref="DocumentIndex.Citations"/>; empty when there are none. Metadata is left out.</summary>
    public IReadOnlyList<SymbolPlace> Find(string key) => places.TryGetValue(key, out var found) ? found : [];

    /// <summary>Whether a key is cited anywhere, be it under <c>nocite</c>; with <c>nocite: @*</c> every key is.</summary>
    public bool IsCited(string key) => cited.ContainsKey(key) || cited.ContainsKey("*");

    /// <summary>Whether an example list has an item of this label; <c>@label</c> in the text is then its number, not a citation (Pandoc manual, "Numbered example lists").</summary>
    public bool IsExample(string label) => examples.Contains(label);

    /// <summary>Whether an example has this label and <c>@label</c> stands somewhere in the edition to refer to it.</summary>
    public bool IsReferredExample(string label) => referredExamples.Contains(label);

    private void AddPlaces(ImmutableArray<string> keys, int file)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (!places.TryGetValue(keys[i], out var found))
            {
                places[keys[i]] = found = [];
            }

            found.Add(new SymbolPlace(file, i));
        }
    }

    private void Add(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            cited[key] = cited.GetValueOrDefault(key) + 1;
        }
    }
}
