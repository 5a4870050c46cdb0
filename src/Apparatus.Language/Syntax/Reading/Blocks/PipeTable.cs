using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Tables with cells between <c>|</c> (Pandoc manual, "Extension: pipe_tables").</summary>
internal static class PipeTable
{
    /// <summary>Reads a table whose header is at a line; null when there is none.</summary>
    public static TableRows? TryRead(Region region, int line)
    {
        if (!IsRow(region, line) || !IsBreak(region, line + 1))
        {
            return null;
        }

        var cells = ImmutableArray.CreateBuilder<BlockNode>();
        AddCells(region, line, cells);
        var last = line + 1;
        while (IsRow(region, last + 1))
        {
            AddCells(region, ++last, cells);
        }

        return new TableRows(TableKind.Pipe, cells.DrainToImmutable(), last);
    }

    private static bool IsRow(Region region, int line)
    {
        if (region.IsBlank(line) || region.Indent(line) >= 4)
        {
            return false;
        }

        // A single cell needs a bar before it.
        var text = region.Trimmed(line);
        var bar = NextBar(text, text[0] == '|' ? 1 : 0);
        return text[0] == '|' || bar < text.TrimEnd(" \t").Length - 1;
    }

    private static bool IsBreak(Region region, int line)
    {
        if (region.IsBlank(line) || region.Indent(line) >= 4)
        {
            return false;
        }

        var text = region.Trimmed(line).TrimEnd(" \t");
        var parts = 0;
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

            parts++;
            i = end < 0 ? text.Length : i + end + 1;
        }

        return parts > 1 || (parts == 1 && hasBar);
    }

    private static void AddCells(Region region, int line, ImmutableArray<BlockNode>.Builder cells)
    {
        var start = region.FirstNonSpace(region.Lines[line]);
        var text = region.Trimmed(line);
        var i = text[0] == '|' ? 1 : 0;
        while (i < text.Length)
        {
            var bar = NextBar(text, i);
            var cell = text[i..bar];
            var from = start + i + (cell.Length - cell.TrimStart(" \t").Length);
            var to = start + i + cell.TrimEnd(" \t").Length;
            if (from < to && InlineReader.Read(new LeafText(region.Text, [TextSpan.FromBounds(from, to)])) is { } inlines)
            {
                cells.Add(new ParagraphNode(TextSpan.FromBounds(from, to), inlines));
            }

            i = bar + 1;
        }
    }

    // The next bar that is neither escaped nor inside code; the end of the text when there is none.
    private static int NextBar(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '|':
                    return i;
                case '\\':
                    i++;
                    break;
                case '`':
                    var length = text[i..].IndexOfAnyExcept('`');
                    length = length < 0 ? text.Length - i : length;
                    var close = text[(i + length)..].IndexOf(text.Slice(i, length));
                    i += length - 1 + (close < 0 ? 0 : close + length);
                    break;
            }
        }

        return text.Length;
    }
}
