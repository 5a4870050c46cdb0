using System.Collections.Immutable;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>Finds citations in YAML metadata, where Pandoc reads values as Markdown.</summary>
public static class MetadataCitations
{
    /// <summary>The citations in metadata, in order of the text; empty when there are none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="metadata">The YAML that holds <c>title</c> and the like; null gives nothing.</param>
    /// <param name="nociteOnly">Whether only <c>nocite</c> counts, because the other values are not Markdown.</param>
    public static ImmutableArray<MetadataCitation> Find(SourceText text, YamlMapping? metadata, bool nociteOnly = false)
    {
        var found = ImmutableArray.CreateBuilder<MetadataCitation>();
        foreach (var (isNocite, inlines) in MetadataText.Find(text, metadata, "@", nociteOnly))
        {
            foreach (var node in inlines)
            {
                Collect(node, null, isNocite, found);
            }
        }

        return found.DrainToImmutable();
    }

    private static void Collect(SyntaxNode node, CitationGroupNode? group, bool isNocite, ImmutableArray<MetadataCitation>.Builder found)
    {
        if (node is CitationNode citation && group is not null)
        {
            found.Add(new MetadataCitation(citation, group, isNocite));
        }

        foreach (var child in node.Children)
        {
            Collect(child, node as CitationGroupNode ?? group, isNocite, found);
        }
    }
}
