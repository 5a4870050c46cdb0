using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// The running text of one block with the prefixes of its lines (quotation marks, list indentation) taken out,
/// and the way back to the file. Lines are parted by a single <c>\n</c>, whatever the file has there.
/// </summary>
internal sealed class LeafText
{
    private readonly ImmutableArray<Piece> pieces;

    /// <summary>Joins the lines of a block.</summary>
    /// <param name="text">The file.</param>
    /// <param name="lines">The part of each line that belongs to the block, without its line break, in order.</param>
    public LeafText(SourceText text, ImmutableArray<TextSpan> lines)
    {
        var builder = ImmutableArray.CreateBuilder<Piece>(lines.Length);
        var length = 0;
        foreach (var line in lines)
        {
            length += builder.Count > 0 ? 1 : 0;
            builder.Add(new Piece(length, line.Start, line.Length));
            length += line.Length;
        }

        pieces = builder.MoveToImmutable();
        Content = pieces.Length == 1
            ? text.Content.Substring(pieces[0].Source, length)
            : string.Create(length, (text.Content, pieces), static (target, source) => Join(target, source.Content, source.pieces));
    }

    /// <summary>The text without prefixes, lines parted by <c>\n</c>.</summary>
    public string Content { get; }

    /// <summary>The offset in the file of a character of <see cref="Content"/>. A <c>\n</c> maps to the end of its line.</summary>
    /// <param name="offset">0-based offset in <see cref="Content"/>, at most its length.</param>
    public int ToSource(int offset)
    {
        var low = 0;
        var high = pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return pieces.IsEmpty ? 0 : pieces[low].Source + Math.Min(offset - pieces[low].Start, pieces[low].Length);
    }

    /// <summary>The span in the file of the characters from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">0-based offset in <see cref="Content"/>.</param>
    /// <param name="end">0-based offset in <see cref="Content"/>, not less than <paramref name="start"/>.</param>
    public TextSpan ToSource(int start, int end) =>
        end == start
            ? new TextSpan(ToSource(start), 0)
            : TextSpan.FromBounds(ToSource(start), ToSourceEnd(end));

    private static void Join(Span<char> target, string content, ImmutableArray<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Start > 0)
            {
                target[piece.Start - 1] = '\n';
            }

            content.AsSpan(piece.Source, piece.Length).CopyTo(target[piece.Start..]);
        }
    }

    // An end that falls just after a line break belongs to the start of the next piece: the prefix between is covered.
    private int ToSourceEnd(int end) => Content[end - 1] == '\n' ? ToSource(end) : ToSource(end - 1) + 1;

    private readonly record struct Piece(int Start, int Source, int Length);
}
