using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Text;

/// <summary>Reckons with edits that are made one after another.</summary>
public static class TextEdits
{
    /// <summary>Several rounds of edits as edits of the first text.</summary>
    /// <param name="length">The length of the first text.</param>
    /// <param name="rounds">The edits of each round in any order, in offsets of the text that the round before left.</param>
    /// <returns>Edits in order that do not touch one another.</returns>
    public static ImmutableArray<TextEdit> Compose(int length, IEnumerable<IEnumerable<TextEdit>> rounds)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        var pieces = new List<Piece> { new(0, length, null) };
        foreach (var round in rounds)
        {
            pieces = Apply(pieces, round.OrderBy(edit => edit.Span.Start));
        }

        return ToEdits(pieces, length);
    }

    private static List<Piece> Apply(List<Piece> pieces, IEnumerable<TextEdit> edits)
    {
        var result = new List<Piece>();
        var (index, used, at) = (0, 0, 0);
        void Move(int until, bool copies)
        {
            while (at < until && index < pieces.Count)
            {
                var piece = pieces[index];
                var count = Math.Min(piece.Length - used, until - at);
                if (copies && count > 0)
                {
                    result.Add(piece.Slice(used, count));
                }

                at += count;
                used += count;
                if (used == piece.Length)
                {
                    index++;
                    used = 0;
                }
            }
        }

        foreach (var edit in edits)
        {
            Move(edit.Span.Start, copies: true);
            Move(edit.Span.End, copies: false);
            if (edit.NewText.Length > 0)
            {
                result.Add(new Piece(0, edit.NewText.Length, edit.NewText));
            }
        }

        Move(int.MaxValue, copies: true);
        return result;
    }

    private static ImmutableArray<TextEdit> ToEdits(List<Piece> pieces, int length)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var written = new StringBuilder();
        var copied = 0;
        foreach (var piece in pieces.Append(new Piece(length, 0, null)))
        {
            if (piece.Written is { } text)
            {
                written.Append(text);
                continue;
            }

            if (piece.Start > copied || written.Length > 0)
            {
                edits.Add(new TextEdit(TextSpan.FromBounds(copied, piece.Start), written.ToString()));
                written.Clear();
            }

            copied = piece.Start + piece.Length;
        }

        return edits.DrainToImmutable();
    }

    // A stretch of the first text, or one that an edit wrote.
    private readonly record struct Piece(int Start, int Length, string? Written)
    {
        public Piece Slice(int from, int count) =>
            Written is { } text ? new Piece(0, count, text.Substring(from, count)) : new Piece(Start + from, count, null);
    }
}
