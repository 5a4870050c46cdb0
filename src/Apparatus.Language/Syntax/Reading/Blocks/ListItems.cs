using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Collects the lines of list items as Pandoc does and reads them (Pandoc manual, "Block content in list items").</summary>
internal static class ListItems
{
    /// <summary>Tries to read the mark of a list's item.</summary>
    public delegate bool MarkReader(Region region, RegionLine line, out ListMark mark);

    /// <summary>Reads a list from its first line on.</summary>
    /// <param name="region">The lines.</param>
    /// <param name="kind">The kind of list.</param>
    /// <param name="isMark">Reads a mark; every later item must have one that it accepts.</param>
    /// <param name="line">The line of the first mark.</param>
    /// <param name="lastLine">The last line of the list that is not blank.</param>
    public static ListNode Read(Region region, ListKind kind, MarkReader isMark, int line, out int lastLine)
    {
        var items = ImmutableArray.CreateBuilder<ListItemNode>();
        var start = region.FirstNonSpace(region.Lines[line]);
        lastLine = line;
        for (var next = line; next < region.Lines.Length && isMark(region, region.Lines[next], out var mark);)
        {
            // Examples follow the four-space rule, other lists the column of their content.
            var indent = kind == ListKind.Example ? 4 : mark.ContentIndent;
            var lines = Collect(region, mark, indent, next, out lastLine);
            var blocks = BlockReader.Read(region.Inner(lines, region.Context.ForListItem()));
            items.Add(new ListItemNode(region.SpanTo(mark.Span.Start, lastLine), mark.Span, mark.Label, blocks));
            next = lastLine + 1;
            while (next < region.Lines.Length && region.IsBlank(next))
            {
                next++;
            }
        }

        return new ListNode(region.SpanTo(start, lastLine), kind, items.DrainToImmutable());
    }

    private static ImmutableArray<RegionLine> Collect(
        Region region, ListMark mark, int indent, int line, out int lastLine)
    {
        var lines = ImmutableArray.CreateBuilder<RegionLine>();
        lines.Add(mark.Content);
        AddComment(region, lines, ref line);
        lastLine = line;

        // The first chunk: lazy lines up to a blank line, a mark or a fence.
        var i = line + 1;
        while (!region.IsBlank(i) && ContinuesFirstChunk(region, i, indent))
        {
            lines.Add(region.TryTake(region.Lines[i], indent, out var rest) ? rest : region.Lines[i]);
            AddComment(region, lines, ref i);
            lastLine = i++;
        }

        // Further chunks begin with a line indented as far as the content.
        while (true)
        {
            var blanks = i;
            while (i < region.Lines.Length && region.IsBlank(i))
            {
                i++;
            }

            if (i >= region.Lines.Length || !region.TryTake(region.Lines[i], indent, out _))
            {
                return lines.DrainToImmutable();
            }

            for (var blank = blanks; blank < i; blank++)
            {
                lines.Add(region.Lines[blank]);
            }

            while (!region.IsBlank(i))
            {
                if (!region.TryTake(region.Lines[i], indent, out var rest) && ListMarks.IsStart(region, region.Lines[i]))
                {
                    break;
                }

                lines.Add(rest);
                lastLine = i++;
            }
        }
    }

    // A comment that opens on a line of the first chunk brings all its lines along, blank ones and marks too.
    private static void AddComment(Region region, ImmutableArray<RegionLine>.Builder lines, ref int line)
    {
        for (var end = CommentLines.End(region, line); line < end;)
        {
            lines.Add(region.Lines[++line]);
        }
    }

    private static bool ContinuesFirstChunk(Region region, int line, int indent)
    {
        var found = region.Lines[line];
        if (ListMarks.IsStart(region, found) || FencedCodeParser.FindEnd(region, line) > 0)
        {
            return false;
        }

        // A mark at or beyond the content's column begins a list inside the item; white space before it does not matter.
        return !region.TryTake(found, indent, out var rest) || !ListMarks.IsStart(region, region.From(rest, region.FirstNonSpace(rest)));
    }
}
