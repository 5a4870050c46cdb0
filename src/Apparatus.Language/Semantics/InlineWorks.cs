using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics;

/// <summary>Finds the works that metadata itself describes, under <c>references:</c> (FORMAT A6).</summary>
internal static class InlineWorks
{
    /// <summary>
    /// The list that counts, or null when there is none: the manifest's, else that of the last text file, else that of a file under
    /// <c>metadata-files</c>. Pandoc takes one whole value of a key of metadata and drops the others (FORMAT A2).
    /// </summary>
    public static BibliographySource? Find(ImmutableArray<ManifestDocument> manifests, ImmutableArray<MarkdownDocument> documents)
    {
        var lists = manifests
            .Where(manifest => manifest.Kind is ManifestKind.Edition or ManifestKind.Defaults)
            .Select(manifest => (Document: (Document)manifest, Map: manifest.Yaml.Map?["metadata"] as YamlMapping))
            .Concat(documents.Reverse().Select(document => (Document: (Document)document, Map: document.Tree.FrontMatter?.Yaml.Map)))
            .Concat(manifests
                .Where(manifest => manifest.Kind is ManifestKind.Metadata or ManifestKind.Quarto)
                .Select(manifest => (Document: (Document)manifest, manifest.Yaml.Map)));
        foreach (var (document, map) in lists)
        {
            if (map?["references"] is YamlSequence or YamlMapping && map["references"] is { } references)
            {
                return new BibliographySource(document.Path, BibliographyReader.ReadInline(references, document.Text));
            }
        }

        return null;
    }
}
