using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Terms;

/// <summary>The words of a file as a reader sees them, read once, so that many stretches of it can be asked for.</summary>
internal sealed class WordsInText
{
    private readonly SourceText text;
    private readonly ImmutableArray<Piece> pieces;

    /// <summary>Reads a file.</summary>
    public WordsInText(MarkdownDocument document)
    {
        text = document.Text;
        pieces = Read(document);
    }

    /// <summary>
    /// The words of a stretch on one line: marks, page markers, note references and notes in it left out, line breaks and what begins a line of a
    /// quotation as one space. Of a link or a span only its words. Empty when there are none.
    /// </summary>
    /// <param name="span">The stretch, within one paragraph.</param>
    public string Of(TextSpan span)
    {
        var words = new StringBuilder();
        var first = FirstAfter(span.Start);
        for (var i = first; i < pieces.Length && pieces[i].Node.Span.Start < span.End; i++)
        {
            if (ReferenceEquals(pieces[i].Note, pieces[first].Note))
            {
                Add(pieces[i].Node, span, words);
            }
        }

        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void Add(SyntaxNode node, TextSpan span, StringBuilder words)
    {
        switch (node)
        {
            case EscapeNode escape:
                words.Append(escape.Character == ' ' ? ' ' : text.Content[(escape.Span.Start + 1)..escape.Span.End]);
                break;
            case EntityNode entity:
                words.Append(entity.Text);
                break;
            case TextNode:
                var start = Math.Max(node.Span.Start, span.Start);
                words.Append(text.Content, start, Math.Min(node.Span.End, span.End) - start);
                break;
            default:
                words.Append(' ');
                break;
        }
    }

    // The first piece that ends after an offset.
    private int FirstAfter(int offset)
    {
        var (low, high) = (0, pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pieces[middle].Node.Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static ImmutableArray<Piece> Read(MarkdownDocument document)
    {
        var found = ImmutableArray.CreateBuilder<Piece>();
        var open = new Stack<Piece>();
        Push(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks), null);
        while (open.TryPop(out var piece))
        {
            switch (piece.Node)
            {
                case TextNode or EscapeNode or EntityNode or SoftBreakNode or LineBreakNode:
                    found.Add(piece);
                    break;
                case InlineNoteNode or CitationGroupNode:
                    Push(piece.Node.Children, piece.Node);
                    break;
                default:
                    Push(piece.Node.Children, piece.Note);
                    break;
            }
        }

        return found.ToImmutable();

        void Push(ImmutableArray<SyntaxNode> nodes, SyntaxNode? note)
        {
            for (var i = nodes.Length - 1; i >= 0; i--)
            {
                open.Push(new Piece(nodes[i], note));
            }
        }
    }

    // A piece of running text, and the innermost note or citation that it stands in; null for none.
    private readonly record struct Piece(SyntaxNode Node, SyntaxNode? Note);
}
