using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Inline nodes on the way: text that stands side by side is joined, and a whole run can be thrown away.</summary>
/// <param name="leaf">The text the nodes are read from.</param>
internal sealed class InlineRun(LeafText leaf)
{
    private readonly List<Piece> pieces = [];

    /// <summary>Adds text without meaning; it holds no line break.</summary>
    public void AddText(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1] is { Node: null } last && last.End == start)
        {
            pieces[^1] = last with { End = end };
        }
        else
        {
            pieces.Add(new Piece(start, end, null));
        }
    }

    /// <summary>Adds a node that covers the characters between two offsets.</summary>
    public void Add(int start, int end, InlineNode node) => pieces.Add(new Piece(start, end, node));

    /// <summary>Adds what another run holds.</summary>
    public void Append(InlineRun other)
    {
        foreach (var piece in other.pieces)
        {
            if (piece.Node is { } node)
            {
                Add(piece.Start, piece.End, node);
            }
            else
            {
                AddText(piece.Start, piece.End);
            }
        }
    }

    /// <summary>Takes white space and line breaks off both ends.</summary>
    /// <returns>The offsets of what is left; null when nothing is.</returns>
    public (int Start, int End)? Trim()
    {
        while (pieces.Count > 0 && TrimStart(pieces[0]) is var first && first != pieces[0])
        {
            Replace(0, first);
        }

        while (pieces.Count > 0 && TrimEnd(pieces[^1]) is var last && last != pieces[^1])
        {
            Replace(pieces.Count - 1, last);
        }

        return pieces.Count == 0 ? null : (pieces[0].Start, pieces[^1].End);
    }

    /// <summary>The nodes in order of the text.</summary>
    public ImmutableArray<InlineNode> ToNodes()
    {
        var nodes = ImmutableArray.CreateBuilder<InlineNode>(pieces.Count);
        foreach (var piece in pieces)
        {
            nodes.Add(piece.Node ?? new TextNode(leaf.ToSource(piece.Start, piece.End)));
        }

        return nodes.MoveToImmutable();
    }

    private void Replace(int index, Piece piece)
    {
        if (piece.Start == piece.End)
        {
            pieces.RemoveAt(index);
        }
        else
        {
            pieces[index] = piece;
        }
    }

    private Piece TrimStart(Piece piece)
    {
        var start = piece.Node is null ? Characters.SkipSpaces(leaf.Content, piece.Start, piece.End) : AfterBreak(piece);
        return piece with { Start = start };
    }

    private Piece TrimEnd(Piece piece)
    {
        var end = piece.End;
        while (piece.Node is null && end > piece.Start && Characters.IsSpace(leaf.Content[end - 1]))
        {
            end--;
        }

        return AfterBreak(piece) == piece.Start ? piece with { End = end } : piece with { Start = piece.End };
    }

    private static int AfterBreak(Piece piece) => piece.Node is SoftBreakNode or LineBreakNode ? piece.End : piece.Start;

    private readonly record struct Piece(int Start, int End, InlineNode? Node);
}
