using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Text;

/// <summary>
/// An immutable text with an index of its lines. Offsets are UTF-16 units from 0; lines are 0-based and end
/// with LF, CR LF or a lone CR. A byte-order mark is not part of the text: whoever reads the bytes strips it
/// and notes it in <see cref="HasByteOrderMark"/>, so that writing back can restore it.
/// </summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    private SourceText(string content, bool hasByteOrderMark, ImmutableArray<int> lineStarts)
    {
        Content = content;
        HasByteOrderMark = hasByteOrderMark;
        this.lineStarts = lineStarts;
    }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>Whether the bytes began with a UTF-8 byte-order mark, which <see cref="Content"/> leaves out.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => Content.Length;

    /// <summary>Number of lines; an empty text has one, and a text that ends with a line break has an empty last line.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>The character at an offset.</summary>
    /// <param name="offset">0-based UTF-16 offset, less than <see cref="Length"/>.</param>
    public char this[int offset] => Content[offset];

    /// <summary>Makes a text of a string; a leading U+FEFF is taken for a byte-order mark.</summary>
    /// <param name="content">Any string, lone surrogates and NUL included.</param>
    public static SourceText From(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var hasMark = content.StartsWith('\uFEFF');
        var text = hasMark ? content[1..] : content;
        return new SourceText(text, hasMark, FindLineStarts(text));
    }

    /// <summary>The characters of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the text.</exception>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>The whole text.</summary>
    public override string ToString() => Content;

    /// <summary>The 0-based line that holds an offset; the end of the text belongs to the last line.</summary>
    /// <param name="offset">0-based UTF-16 offset, at most <see cref="Length"/>; larger values count as the end.</param>
    public int GetLine(int offset)
    {
        var found = lineStarts.BinarySearch(Math.Clamp(offset, 0, Length));
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Line and character of an offset.</summary>
    /// <param name="offset">0-based UTF-16 offset, at most <see cref="Length"/>; larger values count as the end.</param>
    public LinePosition GetPosition(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Length);
        var line = GetLine(clamped);
        return new LinePosition(line, clamped - lineStarts[line]);
    }

    /// <summary>The offset of a place; a character beyond the end of its line gives the end of that line (LSP <c>Position</c>).</summary>
    public int GetOffset(LinePosition position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= LineCount)
        {
            return Length;
        }

        var line = GetLineSpan(position.Line);
        return line.Start + Math.Clamp(position.Character, 0, line.Length);
    }

    /// <summary>The span of a line without its line break.</summary>
    /// <param name="line">0-based line, less than <see cref="LineCount"/>.</param>
    public TextSpan GetLineSpan(int line)
    {
        var full = GetLineSpanWithBreak(line);
        var end = full.End;
        if (end > full.Start && Content[end - 1] == '\n')
        {
            end--;
        }

        if (end > full.Start && Content[end - 1] == '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(full.Start, end);
    }

    /// <summary>The span of a line with its line break, if it has one.</summary>
    /// <param name="line">0-based line, less than <see cref="LineCount"/>.</param>
    public TextSpan GetLineSpanWithBreak(int line) =>
        TextSpan.FromBounds(lineStarts[line], line + 1 < LineCount ? lineStarts[line + 1] : Length);

    /// <summary>The line break that this text uses most at its start: that of its first line, or LF if it has none.</summary>
    public string LineBreak
    {
        get
        {
            var first = GetLineSpanWithBreak(0);
            var found = Content[GetLineSpan(0).End..first.End];
            return found.Length == 0 ? "\n" : found;
        }
    }

    /// <summary>The text after several edits, all given in offsets of this text.</summary>
    /// <param name="edits">Edits in any order; edits at one place are applied in the order given.</param>
    /// <exception cref="ArgumentException">Two edits overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An edit leaves the text.</exception>
    public SourceText WithEdits(IEnumerable<TextEdit> edits)
    {
        var sorted = edits.OrderBy(edit => edit.Span.Start).ToList();
        if (sorted is [var only])
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(only.Span.End, Length, nameof(edits));
            return WithEdit(only);
        }

        var result = new StringBuilder(Length);
        var copied = 0;
        foreach (var edit in sorted)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(edit.Span.End, Length, nameof(edits));
            if (edit.Span.Start < copied)
            {
                throw new ArgumentException($"Two edits overlap at offset {edit.Span.Start}.", nameof(edits));
            }

            result.Append(Content, copied, edit.Span.Start - copied).Append(edit.NewText);
            copied = edit.Span.End;
        }

        result.Append(Content, copied, Length - copied);
        var content = result.ToString();
        return new SourceText(content, HasByteOrderMark, FindLineStarts(content));
    }

    // A keystroke in a large file: lines are looked for only where it changes them.
    private SourceText WithEdit(TextEdit edit)
    {
        var (start, end) = (edit.Span.Start, edit.Span.End);
        var content = string.Concat(Content.AsSpan(0, start), edit.NewText, Content.AsSpan(end));
        var distance = edit.NewText.Length - edit.Span.Length;

        // A line starts behind a line feed, or behind a carriage return that none follows: what was said of two unchanged characters still holds.
        var kept = Math.Max(1, Count(start));
        var moved = Count(end + 1);
        var starts = ImmutableArray.CreateBuilder<int>(lineStarts.Length + 8);
        starts.AddRange(lineStarts, kept);
        for (var at = Math.Max(1, start); at <= end + distance; at++)
        {
            if (content[at - 1] == '\n' || (content[at - 1] == '\r' && (at == content.Length || content[at] != '\n')))
            {
                starts.Add(at);
            }
        }

        for (var i = moved; i < lineStarts.Length; i++)
        {
            starts.Add(lineStarts[i] + distance);
        }

        return new SourceText(content, HasByteOrderMark, starts.DrainToImmutable());

        // How many lines start before an offset.
        int Count(int offset)
        {
            var found = lineStarts.BinarySearch(offset);
            return found >= 0 ? found : ~found;
        }
    }

    private static ImmutableArray<int> FindLineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        var at = 0;
        while (content.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var found)
        {
            at += found + 1;
            if (content[at - 1] == '\n' || at == content.Length || content[at] != '\n')
            {
                starts.Add(at);
            }
        }

        return starts.DrainToImmutable();
    }
}
