using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>The paragraphs of a file with the works that each of them cites, be it in a note that is called there.</summary>
internal sealed class ProseParagraphs
{
    private readonly MarkdownDocument document;
    private readonly ImmutableArray<TextSpan> spans;

    /// <summary>Looks through a file.</summary>
    public ProseParagraphs(MarkdownDocument document)
    {
        this.document = document;
        Nodes = Of(document.Tree.Blocks);
        spans = [.. Nodes.Select(paragraph => paragraph.Span)];
    }

    /// <summary>The paragraphs in order.</summary>
    public ImmutableArray<ParagraphNode> Nodes { get; }

    /// <summary>The paragraphs of some blocks in order.</summary>
    public static ImmutableArray<ParagraphNode> Of(ImmutableArray<BlockNode> blocks)
    {
        var found = new List<ParagraphNode>();
        Collect(ImmutableArray<SyntaxNode>.CastUp(blocks), found);
        return [.. found];
    }

    /// <summary>The keys cited in the paragraph that holds a place, in the note around it, and in the notes that the paragraph calls.</summary>
    public HashSet<string> CitedBeside(int offset)
    {
        var at = spans.BinarySearch(new TextSpan(offset, int.MaxValue - offset));
        var number = (at < 0 ? ~at : at) - 1;
        var around = number >= 0 && spans[number].Contains(offset) ? spans[number] : new TextSpan(offset, 0);
        var note = document.Index.NoteDefinitions.FirstOrDefault(definition => definition.Span.Contains(offset));
        var scope = note?.Span ?? around;
        var called = document.Index.NoteReferences.Where(use => scope.Contains(use.Node.Span)).Select(use => use.Node.Label).ToHashSet(StringComparer.Ordinal);
        return document.Index.Citations
            .Where(use => scope.Contains(use.Node.Span) || (use.Definition is { } definition && called.Contains(definition.Label)))
            .Select(use => use.Node.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The number of the heading that a place stands below; -1 before the first.</summary>
    public int Section(int offset)
    {
        var section = -1;
        foreach (var heading in document.Index.Headings)
        {
            section += heading.Span.Start <= offset ? 1 : 0;
        }

        return section;
    }

    private static void Collect(ImmutableArray<SyntaxNode> nodes, List<ParagraphNode> found)
    {
        foreach (var node in nodes)
        {
            if (node is ParagraphNode paragraph)
            {
                found.Add(paragraph);
            }
            else if (node is not InlineNode)
            {
                Collect(node.Children, found);
            }
        }
    }
}
