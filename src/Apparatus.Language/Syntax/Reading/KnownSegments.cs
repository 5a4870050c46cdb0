using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>What is known of a text from before an edit, stretch by stretch. Asked line by line, from the start to the end.</summary>
internal sealed class KnownSegments
{
    private readonly ImmutableArray<Segment> segments;
    private readonly int firstTouched;
    private readonly int lastTouched;
    private readonly int lines;
    private readonly int distance;
    private int next;

    /// <summary>Prepares to answer.</summary>
    /// <param name="before">The tree before the edit.</param>
    /// <param name="text">The text after it.</param>
    /// <param name="change">What differs.</param>
    /// <param name="firstLine">The first line of the region in both texts.</param>
    public KnownSegments(SyntaxTree before, SourceText text, TextChange change, int firstLine)
    {
        segments = before.Segments;
        lines = text.LineCount - before.Text.LineCount;
        distance = change.Distance;

        // A carriage return and a line feed are one line break or two: so the characters on both sides count as touched.
        var start = Math.Max(0, change.Start - 1);
        firstTouched = Math.Min(text.GetLine(start), before.Text.GetLine(start)) - firstLine;
        lastTouched = Math.Max(text.GetLine(change.NewEnd + 1), before.Text.GetLine(change.OldEnd + 1) + lines) - firstLine;
        var isPlain = lines == 0 && DivFences.ArePlain(text, firstTouched + firstLine, lastTouched + firstLine) && DivFences.ArePlain(before.Text, firstTouched + firstLine, lastTouched + firstLine);
        DivEnds = isPlain ? before.DivEnds : null;
    }

    /// <summary>How divs were paired before, where the edit cannot have changed that; otherwise null.</summary>
    public Dictionary<int, int>? DivEnds { get; }

    /// <summary>What was read at a line, where it would be read the same again; null when it has to be read.</summary>
    /// <param name="line">A line of the region that is not blank, after a blank one.</param>
    /// <param name="region">The region as it is now.</param>
    public Segment? At(int line, Region region)
    {
        if (line >= firstTouched && line <= lastTouched)
        {
            return null;
        }

        var old = line < firstTouched ? line : line - lines;
        while (next < segments.Length && segments[next].Line < old)
        {
            next++;
        }

        if (next == segments.Length || segments[next].Line != old || (line < firstTouched && !segments[next].IsDecidedBefore(firstTouched)))
        {
            return null;
        }

        return (line < firstTouched ? segments[next] : segments[next].Shift(lines, distance)) is { } known && (DivEnds is not null || known.HasSameDivs(region)) ? known : null;
    }
}
