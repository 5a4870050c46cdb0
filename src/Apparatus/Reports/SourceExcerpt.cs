using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// One source line with marks below the exact characters at fault, for a screen with cells of one width. Of a long line
/// only the surroundings are shown, with <c>…</c> where it is cut; the cost does not grow with the line.
/// </summary>
/// <param name="LineNumber">The line, 1-based.</param>
/// <param name="Column">The first character, 1-based, in UTF-16 units.</param>
/// <param name="Source">The line, tabs expanded, control characters made visible.</param>
/// <param name="Marks">Spaces and marks to print below it; a span of several lines says where it ends.</param>
internal sealed record SourceExcerpt(int LineNumber, int Column, string Source, string Marks)
{
    // Wider lines wrap on common screens, and then the marks stand below the wrong words.
    private const int MaxWidth = 120;
    private const int ContextBefore = 40;
    private const int TabWidth = 4;

    // A cell is made of one UTF-16 unit at least; marks that combine need more, rarely four times as many.
    private const int Reach = 4 * MaxWidth;

    /// <summary>Takes the line of a span's start out of a text; a span that leaves the text is cut to it.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="span">What is marked; an empty span gets one mark.</param>
    /// <param name="mark">The character to mark with.</param>
    public static SourceExcerpt Create(SourceText text, TextSpan span, char mark = '^')
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = (int)Math.Clamp((long)span.Start + span.Length, start, text.Length);
        var position = text.GetPosition(start);
        var line = text.GetLineSpan(position.Line);
        var markStart = Math.Min(start, line.End);
        var markEnd = Math.Min(end, line.End);

        var from = Math.Max(line.Start, markStart - Reach);
        var to = Math.Min(line.End, markStart + Reach);
        if (from > line.Start && char.IsLowSurrogate(text[from]))
        {
            from++;
        }

        var cells = ReadCells(text.Content, from, to);
        var (first, last) = Choose(cells, markStart, cutBefore: from > line.Start, cutAfter: to < line.End);
        var isCutBefore = from > line.Start || first > 0;
        var isCutAfter = to < line.End || last < cells.Count - 1;

        var source = new StringBuilder(isCutBefore ? "…" : "");
        for (var i = first; i < last; i++)
        {
            source.Append(cells[i].Text);
        }

        source.Append(isCutAfter ? "…" : "");
        var shift = (isCutBefore ? 1 : 0) - cells[first].Column;
        var marks = Mark(cells, first, last, markStart, markEnd, shift, mark);
        var lastLine = text.GetLine(Math.Max(start, end - 1));
        if (lastLine > position.Line)
        {
            marks += " … to line " + (lastLine + 1).ToString(CultureInfo.InvariantCulture);
        }

        return new SourceExcerpt(position.Line + 1, position.Character + 1, source.ToString().TrimEnd(' '), marks);
    }

    // The last cell is empty and stands for the end of the line.
    private static List<Cell> ReadCells(string content, int from, int to)
    {
        var cells = new List<Cell>();
        var column = 0;
        for (var i = from; i < to;)
        {
            string shown;
            int width, length;
            if (content[i] == '\t')
            {
                (width, length) = (TabWidth - (column % TabWidth), 1);
                shown = new string(' ', width);
            }
            else
            {
                var rune = PlainText.RuneAt(content.AsSpan(0, to), i, out length);
                (shown, width) = (rune.ToString(), CharacterWidth.Of(rune));
            }

            cells.Add(new Cell(i, column, width, shown));
            column += width;
            i += length;
        }

        cells.Add(new Cell(to, column, 0, ""));
        return cells;
    }

    // From which cell up to, not including, which cell the line is shown.
    private static (int First, int Last) Choose(List<Cell> cells, int markStart, bool cutBefore, bool cutAfter)
    {
        var end = cells.Count - 1;
        if (!cutBefore && !cutAfter && cells[end].Column <= MaxWidth)
        {
            return (0, end);
        }

        var markColumn = cells[IndexOf(cells, markStart)].Column;
        var first = 0;
        if (cutBefore || markColumn > MaxWidth - ContextBefore)
        {
            var wanted = Math.Max(0, markColumn - ContextBefore);
            while (first < end && (cells[first].Column < wanted || (first > 0 && cells[first].Width == 0)))
            {
                first++;
            }
        }

        var last = first;
        while (last < end && cells[last].Column + cells[last].Width - cells[first].Column <= MaxWidth)
        {
            last++;
        }

        return (first, last);
    }

    private static string Mark(List<Cell> cells, int first, int last, int markStart, int markEnd, int shift, char mark)
    {
        // A mark that combines is seen on the character before it.
        var index = Math.Clamp(IndexOf(cells, markStart), first, last);
        while (index > first && index < cells.Count - 1 && cells[index].Width == 0)
        {
            index--;
        }

        var from = cells[index].Column;
        var to = cells[Math.Clamp(IndexOf(cells, markEnd), index, last)].Column;
        var least = markEnd > markStart ? Math.Max(1, cells[index].Width) : 1;
        return new string(' ', from + shift) + new string(mark, Math.Max(least, to - from));
    }

    // The cell that holds an offset.
    private static int IndexOf(List<Cell> cells, int offset)
    {
        int low = 0, high = cells.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (cells[middle].Offset <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private readonly record struct Cell(int Offset, int Column, int Width, string Text);
}
