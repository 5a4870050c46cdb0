using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>
/// What can be folded in a file (LSP <c>textDocument/foldingRange</c>): sections, notes and rows of notes, quotations, list items, divs,
/// code, tables, comments and metadata of Markdown; entries and comments of a bibliography; maps and lists of a manifest or a glossary in YAML.
/// </summary>
public static class Folding
{
    /// <summary>All folds in order; no two begin in one line.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="byPage">Whether the pages of the base are folds as well, from the line of a marker to the line before the next one.</param>
    public static ImmutableArray<Fold> Of(SemanticModel model, bool byPage = false)
    {
        var folds = new FoldCollector(model.Text);
        switch (model.Document)
        {
            case MarkdownDocument document:
                AddMetadata(folds, document.Tree.FrontMatter);
                if (byPage)
                {
                    AddPages(folds, model.Edition, document);
                }

                AddSections(folds, Sections.Of(document));
                AddBlocks(folds, ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks));
                break;
            case BibliographyDocument document:
                BibliographyFolding.Add(folds, document);
                break;
            case ManifestDocument document:
                AddYaml(folds, document.Yaml.Root);
                AddYamlComments(folds, document.Text, document.Yaml.Root);
                break;
            case GlossaryListDocument document:
                AddYaml(folds, document.Yaml.Root);
                AddYamlComments(folds, document.Text, document.Yaml.Root);
                break;
        }

        return folds.Finish();
    }

    /// <summary>Adds the maps and lists of YAML, each from its key on.</summary>
    internal static void AddYaml(FoldCollector folds, YamlNode? node)
    {
        switch (node)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    // What an alias repeats stands elsewhere.
                    if (entry.Value.Span.Start >= entry.Key.Span.End)
                    {
                        folds.Add(TextSpan.FromBounds(entry.Key.Span.Start, entry.Value.Span.End));
                        AddYaml(folds, entry.Value);
                    }
                }

                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    folds.Add(item.Span);
                    AddYaml(folds, item);
                }

                break;
        }
    }

    private static void AddMetadata(FoldCollector folds, MetadataNode? metadata)
    {
        if (metadata is not null)
        {
            folds.Add(metadata.Span);
            AddYaml(folds, metadata.Yaml.Root);
        }
    }

    private static void AddPages(FoldCollector folds, Edition edition, MarkdownDocument document)
    {
        var pages = document.Index.PageMarkers.Zip(edition.Pages.InFile(edition.PlaceOf(document, 0).File))
            .Where(pair => pair.Second is { IsInNote: false, Printed.Length: > 0 } && pair.Second.Witness == edition.Settings.Base).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var start = pages[i].First.Node.Span.Start;
            var end = i + 1 < pages.Count ? document.Text.GetLineSpan(document.Text.GetLine(pages[i + 1].First.Node.Span.Start)).Start : document.Text.Length;
            while (end > start && char.IsWhiteSpace(document.Text[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                folds.Add(TextSpan.FromBounds(start, end), FoldKind.Region, $"p. {pages[i].Second.Printed}");
            }
        }
    }

    private static void AddSections(FoldCollector folds, ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            folds.Add(section.Span);
            AddSections(folds, section.Children);
        }
    }

    private static void AddBlocks(FoldCollector folds, ImmutableArray<SyntaxNode> nodes)
    {
        AddNoteRuns(folds, nodes);
        foreach (var node in nodes)
        {
            switch (node)
            {
                case ParagraphNode or HeadingNode or LineBlockNode:
                    foreach (var comment in Comments(node))
                    {
                        folds.Add(comment.Span, FoldKind.Comment);
                    }

                    continue;
                case CommentBlockNode:
                    folds.Add(node.Span, FoldKind.Comment);
                    break;
                case MetadataNode metadata:
                    AddMetadata(folds, metadata);
                    break;
                // A list has its items, and the first of them begins in its line.
                case ListNode or DefinitionListNode or InlineNode:
                    break;
                case BlockNode:
                    folds.Add(node.Span);
                    break;
            }

            AddBlocks(folds, node.Children);
        }
    }

    private static void AddNoteRuns(FoldCollector folds, ImmutableArray<SyntaxNode> nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            var first = i;
            while (i < nodes.Length && nodes[i] is NoteDefinitionNode)
            {
                i++;
            }

            if (i - first > 1)
            {
                folds.Add(TextSpan.FromBounds(nodes[first].Span.Start, nodes[i - 1].Span.End), FoldKind.Region, $"{i - first} notes");
            }
        }
    }

    private static IEnumerable<CommentNode> Comments(SyntaxNode node) =>
        node is CommentNode comment ? [comment] : node.Children.SelectMany(Comments);

    private static void AddYamlComments(FoldCollector folds, SourceText text, YamlNode? root)
    {
        var scalars = new List<TextSpan>();
        Collect(root);
        scalars.Sort();
        folds.AddCommentLines('#', new TextSpan(0, text.Length), IsInScalar);

        void Collect(YamlNode? node)
        {
            switch (node)
            {
                case YamlScalar when text.GetLine(node.Span.Start) < text.GetLine(node.Span.End):
                    scalars.Add(node.Span);
                    break;
                case YamlMapping map:
                    foreach (var entry in map.Entries)
                    {
                        Collect(entry.Value);
                    }

                    break;
                case YamlSequence list:
                    foreach (var item in list.Items)
                    {
                        Collect(item);
                    }

                    break;
            }
        }

        bool IsInScalar(int offset)
        {
            var at = scalars.BinarySearch(new TextSpan(offset, int.MaxValue));
            at = at < 0 ? ~at - 1 : at;
            return at >= 0 && scalars[at].Contains(offset);
        }
    }
}
