using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics;

/// <summary>The keys that the files of an edition cite, in text, notes and metadata. Keys are compared exactly, as Pandoc does.</summary>
public sealed class CitationTable
{
    private readonly HashSet<string> cited = new(StringComparer.Ordinal);
    private readonly HashSet<string> examples = new(StringComparer.Ordinal);
    private readonly HashSet<string> referredExamples = new(StringComparer.Ordinal);

    /// <summary>Merges the facts of files.</summary>
    /// <param name="documents">The text files in reading order.</param>
    /// <param name="manifests">The manifests; their citations count as well.</param>
    public CitationTable(ImmutableArray<MarkdownDocument> documents, ImmutableArray<ManifestDocument> manifests)
    {
        foreach (var facts in documents.Select(document => document.Facts))
        {
            cited.UnionWith(facts.CitedKeys);
            cited.UnionWith(facts.MetadataKeys);
            examples.UnionWith(facts.ExampleLabels);
        }

        cited.UnionWith(manifests.SelectMany(manifest => manifest.Citations).Select(citation => citation.Node.Key));
        referredExamples.UnionWith(examples);
        referredExamples.IntersectWith(cited);
    }

    /// <summary>Whether a key is cited anywhere, be it under <c>nocite</c>; with <c>nocite: @*</c> every key is.</summary>
    public bool IsCited(string key) => cited.Contains(key) || cited.Contains("*");

    /// <summary>Whether an example list has an item of this label; <c>@label</c> in the text is then its number, not a citation (Pandoc manual, "Numbered example lists").</summary>
    public bool IsExample(string label) => examples.Contains(label);

    /// <summary>Whether an example has this label and <c>@label</c> stands somewhere in the edition to refer to it.</summary>
    public bool IsReferredExample(string label) => referredExamples.Contains(label);
}
