using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Tables drawn with <c>+</c>, <c>-</c> and <c>|</c>; their cells hold blocks (Pandoc manual, "Extension: grid_tables").</summary>
internal static class GridTable
{
    /// <summary>Reads a table whose first border is at a line; null when there is none.</summary>
    public static TableRows? TryRead(Region region, int line)
    {
        if (!IsBorder(region, line) || region.Text[region.Lines[line].Start + 1] == '=' || line + 1 >= region.Lines.Length || !IsRow(region, line + 1))
        {
            return null;
        }

        var columns = Columns(region, line);
        var cells = ImmutableArray.CreateBuilder<BlockNode>();
        var last = line;
        var isFirst = true;
        while (last + 1 < region.Lines.Length && IsRow(region, last + 1))
        {
            var first = last + 1;
            last = first;
            while (last + 1 < region.Lines.Length && IsRow(region, last + 1))
            {
                last++;
            }

            AddRow(region, columns, first, last, cells);

            // The border under the last row may be missing; only the first may be drawn with "=".
            if (last + 1 >= region.Lines.Length || !IsBorder(region, last + 1) || (!isFirst && region.Text[region.Lines[last + 1].Start + 1] == '='))
            {
                break;
            }

            isFirst = false;
            last++;
        }

        return new TableRows(TableKind.Grid, cells.DrainToImmutable(), last);
    }

    private static bool IsRow(Region region, int line) => region.Lines[line] is var found && found.Start < found.End && region.Text[found.Start] == '|';

    private static bool IsBorder(Region region, int line)
    {
        var found = region.Lines[line];
        var text = region.Text.Content.AsSpan(found.Start, found.End - found.Start).TrimEnd(" \t");
        return text.Length > 2 && text[0] == '+' && text[^1] == '+'
            && (text.TrimStart("+-:").IsEmpty || text.TrimStart("+=:").IsEmpty) && text.IndexOfAny('-', '=') > 0;
    }

    private static List<int> Columns(Region region, int line)
    {
        var found = region.Lines[line];
        var bars = new List<int>();
        for (var i = found.Start; i < found.End; i++)
        {
            if (region.Text[i] == '+')
            {
                bars.Add(i - found.Start);
            }
        }

        return bars;
    }

    private static void AddRow(
        Region region, List<int> columns, int firstLine, int lastLine, ImmutableArray<BlockNode>.Builder cells)
    {
        for (var column = 0; column + 1 < columns.Count; column++)
        {
            var lines = ImmutableArray.CreateBuilder<RegionLine>(lastLine - firstLine + 1);
            for (var i = firstLine; i <= lastLine; i++)
            {
                var line = region.Lines[i];
                var start = Math.Min(line.Start + columns[column] + 1, line.End);

                // The last cell runs to the end of the line, its bar left out, however long the border is.
                var end = column + 2 < columns.Count ? Math.Min(line.Start + columns[column + 1], line.End) : line.End;
                while (end > start && region.Text[end - 1] is ' ' or '\t' or '|')
                {
                    end--;
                }

                lines.Add(region.TakeUpTo(new RegionLine(start, end, columns[column] + 1, 0), 1));
            }

            cells.AddRange(BlockReader.Read(region.Inner(lines.MoveToImmutable(), region.Context.ForContainer())));
        }
    }
}
