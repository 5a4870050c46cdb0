using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>The sections of a Markdown file as a tree.</summary>
public static class Sections
{
    /// <summary>
    /// All sections, those of the highest level in the file first and their own inside them. A heading in a quotation, list or note ends no
    /// section outside of it; one in a div does, since a div may hold whole chapters.
    /// </summary>
    /// <param name="document">The file.</param>
    public static ImmutableArray<Section> Of(MarkdownDocument document)
    {
        var builder = new Builder(document.Text);
        builder.Visit(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks), document.Text.Length);
        return builder.Finish();
    }

    /// <summary>The sections that hold an offset, the outermost first; empty before the first heading.</summary>
    /// <param name="sections">Sections in order.</param>
    /// <param name="offset">0-based UTF-16 offset.</param>
    public static IEnumerable<Section> At(ImmutableArray<Section> sections, int offset)
    {
        foreach (var section in sections)
        {
            if (section.Span.Contains(offset))
            {
                yield return section;
                foreach (var inner in At(section.Children, offset))
                {
                    yield return inner;
                }

                yield break;
            }
        }
    }

    private sealed class Builder(SourceText text)
    {
        private readonly List<Open> open = [];
        private readonly ImmutableArray<Section>.Builder done = ImmutableArray.CreateBuilder<Section>();

        // Sections below this depth belong to a block around the present one, whose headings count for themselves.
        private int floor;

        public void Visit(ImmutableArray<SyntaxNode> nodes, int limit)
        {
            foreach (var node in nodes)
            {
                switch (node)
                {
                    case HeadingNode heading:
                        Add(heading, limit);
                        break;
                    case DivNode or AdmonitionNode:
                        Visit(node.Children, node.Span.End);
                        CloseBefore(node.Span.End);
                        break;
                    // Cells may stand side by side, so that what a heading in one of them stands over is no stretch of text.
                    case InlineNode or ParagraphNode or TableNode:
                        break;
                    default:
                        VisitApart(node);
                        break;
                }
            }
        }

        public ImmutableArray<Section> Finish()
        {
            while (open.Count > 0)
            {
                Close(text.Length);
            }

            return done.DrainToImmutable();
        }

        private void VisitApart(SyntaxNode node)
        {
            var before = floor;
            floor = open.Count;
            Visit(node.Children, node.Span.End);
            while (open.Count > floor)
            {
                Close(node.Span.End);
            }

            floor = before;
        }

        private void Add(HeadingNode heading, int limit)
        {
            while (open.Count > floor && open[^1].Heading.Level >= heading.Level)
            {
                Close(heading.Span.Start);
            }

            open.Add(new Open(heading, limit, ImmutableArray.CreateBuilder<Section>()));
        }

        // What began in a div ends with it.
        private void CloseBefore(int end)
        {
            while (open.Count > floor && open[^1].Limit <= end)
            {
                Close(end);
            }
        }

        private void Close(int end)
        {
            var last = open[^1];
            open.RemoveAt(open.Count - 1);
            var start = last.Heading.Span.Start;
            var least = last.Children.Count > 0 ? last.Children[^1].Span.End : last.Heading.Span.End;
            var to = Math.Min(end, last.Limit);
            while (to > least && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            var section = new Section(last.Heading, TextSpan.FromBounds(start, Math.Max(to, least)), last.Children.DrainToImmutable());
            (open.Count > 0 ? open[^1].Children : done).Add(section);
        }

        private sealed record Open(HeadingNode Heading, int Limit, ImmutableArray<Section>.Builder Children);
    }
}
