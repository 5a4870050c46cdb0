using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>
/// Finds citations in YAML metadata. In the front matter of a text file and in files under <c>metadata-files</c> Pandoc reads every
/// value as Markdown; values under <c>metadata:</c> of a defaults file are plain text (measured).
/// </summary>
public static class MetadataCitations
{
    // Values that are names of files, data of their own, or ours.
    private static readonly FrozenSet<string> Skipped = new[]
    {
        "bibliography", "citation-abbreviations", "csl", "edition", "glossary", "lang", "references", "resp", "status", "witness",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The citations in metadata, in order of the text; empty when there are none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="metadata">The YAML that holds <c>title</c> and the like; null gives nothing.</param>
    /// <param name="nociteOnly">Whether only <c>nocite</c> counts, because the other values are not Markdown.</param>
    public static ImmutableArray<MetadataCitation> Find(SourceText text, YamlMapping? metadata, bool nociteOnly = false)
    {
        if (metadata is null || text.Content.AsSpan(metadata.Span.Start, metadata.Span.Length).IndexOf('@') < 0)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<MetadataCitation>();
        foreach (var entry in metadata.Entries)
        {
            var isNocite = entry.Key.Value == "nocite";
            if (isNocite || (!nociteOnly && !Skipped.Contains(entry.Key.Value) && !entry.Key.Value.EndsWith('_')))
            {
                Visit(text, entry.Value, isNocite, found);
            }
        }

        return found.DrainToImmutable();
    }

    private static void Visit(SourceText text, YamlNode node, bool isNocite, ImmutableArray<MetadataCitation>.Builder found)
    {
        switch (node)
        {
            case YamlScalar scalar when scalar.Value.Contains('@', StringComparison.Ordinal):
                foreach (var lines in ScalarLines.Paragraphs(text, scalar))
                {
                    Collect(EditionParser.ParseInlines(text, lines), isNocite, found);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Visit(text, item, isNocite, found);
                }

                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries.Where(entry => !entry.Key.Value.EndsWith('_')))
                {
                    Visit(text, entry.Value, isNocite, found);
                }

                break;
        }
    }

    private static void Collect(ImmutableArray<InlineNode> inlines, bool isNocite, ImmutableArray<MetadataCitation>.Builder found)
    {
        foreach (var node in inlines)
        {
            Collect(node, null, isNocite, found);
        }
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
