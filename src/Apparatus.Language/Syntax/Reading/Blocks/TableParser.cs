using System;
using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>All four kinds of tables in Pandoc's order, with their captions (Pandoc manual, "Tables").</summary>
internal sealed class TableParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        var captionEnd = FindCaptionEnd(region, line);
        var tableLine = captionEnd < 0 ? line : SkipBlank(region, captionEnd + 1);
        if (tableLine >= region.Lines.Length || TryReadRows(region, tableLine) is not { } table)
        {
            return default;
        }

        lastLine = table.LastLine;
        var (captionFirst, captionLast) = (line, captionEnd);
        if (captionEnd < 0)
        {
            captionFirst = SkipBlank(region, lastLine + 1);
            captionLast = captionFirst < region.Lines.Length ? FindCaptionEnd(region, captionFirst) : -1;
            lastLine = Math.Max(lastLine, captionLast);
        }

        var caption = captionLast < 0 ? [] : ReadCaption(region, captionFirst, captionLast);
        return [new TableNode(region.SpanOf(line, lastLine), table.Kind, table.Cells, caption)];
    }

    /// <summary>Whether a line begins a caption that a table follows.</summary>
    public static bool IsCaptionBeforeTable(Region region, int line) =>
        FindCaptionEnd(region, line) is var end and >= 0
        && SkipBlank(region, end + 1) is var tableLine && tableLine < region.Lines.Length
        && TryReadRows(region, tableLine) is not null;

    private static ImmutableArray<InlineNode> ReadCaption(Region region, int firstLine, int lastLine)
    {
        var leaf = region.Leaf(firstLine, lastLine, region.Trimmed(firstLine).StartsWith("Table:") ? "Table:".Length : 1);
        return InlineReader.Read(leaf) ?? [];
    }

    private static TableRows? TryReadRows(Region region, int line) =>
        PipeTable.TryRead(region, line)
        ?? DashedTable.TryReadMultiline(region, line, hasHeader: true)
        ?? DashedTable.TryReadSimple(region, line)
        ?? DashedTable.TryReadMultiline(region, line, hasHeader: false)
        ?? GridTable.TryRead(region, line);

    // A caption is a paragraph that begins with "Table:" or ":".
    private static int FindCaptionEnd(Region region, int line)
    {
        var text = region.Trimmed(line);
        if (region.Indent(line) >= 4
            || !(text.StartsWith("Table:") || (text.Length > 1 && text[0] == ':' && !char.IsPunctuation(text[1]))))
        {
            return -1;
        }

        while (!region.IsBlank(line + 1))
        {
            line++;
        }

        return line;
    }

    private static int SkipBlank(Region region, int line)
    {
        while (line < region.Lines.Length && region.IsBlank(line))
        {
            line++;
        }

        return line;
    }
}
