using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>
/// Simple and multiline tables, whose columns are set by dashes (Pandoc manual, "Extension: simple_tables",
/// "Extension: multiline_tables"). Any line directly after a row is a row: so a simple table eats a note definition under it.
/// </summary>
internal static class DashedTable
{
    /// <summary>Reads a simple table, with the header at a line or with none; null when there is none.</summary>
    public static TableRows? TryReadSimple(Region region, int line)
    {
        var hasHeader = !IsDashes(region, line);
        var dashes = hasHeader ? line + 1 : line;
        if (!IsDashes(region, dashes) || region.IsBlank(dashes + 1) || IsDashes(region, dashes + 1))
        {
            return null;
        }

        var last = dashes + 1;
        while (!region.IsBlank(last + 1) && !IsDashes(region, last + 1))
        {
            last++;
        }

        var hasFooter = last + 1 < region.Lines.Length && IsDashes(region, last + 1);
        if (!hasHeader && !hasFooter)
        {
            return null;
        }

        var columns = Columns(region, dashes);
        var cells = ImmutableArray.CreateBuilder<BlockNode>();
        for (var row = line; row <= last; row++)
        {
            if (row != dashes)
            {
                AddRow(region, columns, row, row, cells);
            }
        }

        return new TableRows(TableKind.Simple, cells.DrainToImmutable(), hasFooter ? last + 1 : last);
    }

    /// <summary>Reads a multiline table that begins with dashes; null when there is none.</summary>
    public static TableRows? TryReadMultiline(Region region, int line, bool hasHeader)
    {
        if (!IsDashes(region, line) || region.IsBlank(line + 1))
        {
            return null;
        }

        var dashes = line;
        if (hasHeader)
        {
            dashes = line + 1;
            while (dashes < region.Lines.Length && !IsDashes(region, dashes))
            {
                dashes++;
            }
        }

        var footer = region.FindTableFooter(dashes + 1);
        if (footer < 0 || dashes == line + 1 || region.IsBlank(dashes + 1) || footer == dashes + 1)
        {
            return null;
        }

        var columns = Columns(region, dashes);
        var cells = ImmutableArray.CreateBuilder<BlockNode>();
        if (hasHeader)
        {
            AddRow(region, columns, line + 1, dashes - 1, cells);
        }

        for (var row = dashes + 1; row < footer; row++)
        {
            var first = row;
            while (row + 1 < footer && !region.IsBlank(row + 1))
            {
                row++;
            }

            AddRow(region, columns, first, row, cells);
        }

        return new TableRows(TableKind.Multiline, cells.DrainToImmutable(), footer);
    }

    /// <summary>Whether a line holds dashes and spaces only. Such a line ends a table; no blank line need follow it.</summary>
    public static bool IsDashes(Region region, int line) =>
        !region.IsBlank(line) && region.Indent(line) < 4 && region.Trimmed(line).TrimStart("- \t").IsEmpty && region.Trimmed(line)[0] == '-';

    // Offsets within a line at which columns begin.
    private static List<int> Columns(Region region, int line)
    {
        var found = region.Lines[line];
        var starts = new List<int>();
        for (var i = found.Start; i < found.End; i++)
        {
            if (region.Text[i] == '-' && (i == found.Start || region.Text[i - 1] != '-'))
            {
                starts.Add(i - found.Start);
            }
        }

        return starts;
    }

    private static void AddRow(
        Region region, List<int> columns, int firstLine, int lastLine, ImmutableArray<BlockNode>.Builder cells)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var pieces = ImmutableArray.CreateBuilder<TextSpan>();
            for (var i = firstLine; i <= lastLine; i++)
            {
                var line = region.Lines[i];
                var start = Math.Min(line.Start + columns[column], line.End);
                var end = column + 1 < columns.Count ? Math.Min(line.Start + columns[column + 1], line.End) : line.End;
                var text = region.Text.Content.AsSpan(start, end - start);
                var trimmed = text.Trim(" \t");
                if (!trimmed.IsEmpty)
                {
                    pieces.Add(new TextSpan(start + (text.Length - text.TrimStart(" \t").Length), trimmed.Length));
                }
            }

            if (pieces.Count > 0
                && InlineReader.Read(new LeafText(region.Text, pieces.ToImmutable())) is { } inlines)
            {
                cells.Add(new ParagraphNode(TextSpan.FromBounds(pieces[0].Start, pieces[^1].End), inlines));
            }
        }
    }
}
