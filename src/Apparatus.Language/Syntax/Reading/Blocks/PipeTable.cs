using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Tables with cells between <c>|</c> (Pandoc manual, "Extension: pipe_tables").</summary>
internal static class PipeTable
{
    /// <summary>Reads a table whose header is at a line; null when there is none.</summary>
    public static TableRows? TryRead(Region region, int line)
    {
        if (!IsRow(region, line) || !IsBreak(region, line + 1, out var columns))
        {
            return null;
        }

        var cells = ImmutableArray.CreateBuilder<BlockNode>();
        AddCells(region, line, columns, cells);
        var last = line + 1;
        while (IsRow(region, last + 1))
        {
            AddCells(region, ++last, columns, cells);
        }

        return new TableRows(TableKind.Pipe, cells.DrainToImmutable(), last);
    }

    private static bool IsRow(Region region, int line)
    {
        if (region.IsBlank(line) || region.Indent(line) >= 4 || !region.Trimmed(line).Contains('|'))
        {
            return false;
        }

        // A single cell needs a bar before it.
        var text = region.Trimmed(line);
        return text[0] == '|' || Bars(region, line)[0] < text.TrimEnd(" \t").Length - 1;
    }

    private static bool IsBreak(Region region, int line, out int columns)
    {
        columns = 0;
        if (region.IsBlank(line) || region.Indent(line) >= 4)
        {
            return false;
        }

        var text = region.Trimmed(line).TrimEnd(" \t");
        var hasBar = text[0] == '|';
        var i = hasBar ? 1 : 0;
        while (i < text.Length)
        {
            var end = text[i..].IndexOfAny('|', '+');
            var part = (end < 0 ? text[i..] : text[i..(i + end)]).Trim(" \t");
            var dashes = part.TrimStart(':').TrimEnd(':');
            if (dashes.IsEmpty || !dashes.TrimStart('-').IsEmpty || part.Length - dashes.Length > 2)
            {
                return false;
            }

            columns++;
            i = end < 0 ? text.Length : i + end + 1;
        }

        return columns > 1 || (columns == 1 && hasBar);
    }

    // Cells beyond the last column are not printed.
    private static void AddCells(Region region, int line, int columns, ImmutableArray<BlockNode>.Builder cells)
    {
        var start = region.FirstNonSpace(region.Lines[line]);
        var text = region.Trimmed(line);
        var i = text[0] == '|' ? 1 : 0;
        foreach (var bar in Bars(region, line))
        {
            if (columns-- == 0)
            {
                return;
            }

            var cell = text[i..bar];
            var from = start + i + (cell.Length - cell.TrimStart(" \t").Length);
            var to = start + i + cell.TrimEnd(" \t").Length;
            if (from < to && InlineReader.Read(new LeafText(region.Text, [TextSpan.FromBounds(from, to)])) is { } inlines)
            {
                cells.Add(new ParagraphNode(TextSpan.FromBounds(from, to), inlines));
            }

            i = Math.Min(bar + 1, text.Length);
        }
    }

    // The bars that end cells, neither escaped nor inside code, formulas or tags, and the end of the line. The offsets are those of
    // the line after its white space; the bar at its start is none of them.
    private static List<int> Bars(Region region, int line)
    {
        var text = region.Trimmed(line);
        var bars = new List<int>();
        Scanners? scanners = null;
        LeafText? leaf = null;
        for (var i = text[0] == '|' ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '|')
            {
                bars.Add(i);
            }
            else if (text[i] is '\\' or '`' or '$' or '<')
            {
                leaf ??= region.Leaf(line, line);
                scanners ??= new Scanners(leaf.Content);
                i = i < leaf.Content.Length ? Math.Max(i, scanners.Opaque(leaf, i, leaf.Content.Length) - 1) : i;
            }
        }

        bars.Add(text.Length);
        return bars;
    }
}
