using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Definition lists (Pandoc manual, "Definition lists"; FORMAT A7.1): a term on one line, then <c>:</c> paragraphs.</summary>
internal sealed class DefinitionListParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;

        // A caption after a blank line is no definition of the line before (Pandoc looks for the table first).
        if (region.IsBlank(line + 1) && FindMarker(region, line + 1) is var marker && (marker < 0 || TableParser.IsCaptionBeforeTable(region, marker)))
        {
            return default;
        }

        var items = ImmutableArray.CreateBuilder<DefinitionItemNode>();
        for (var next = line; next < region.Lines.Length && TryReadItem(region, next, out var end) is { } item;)
        {
            items.Add(item);
            lastLine = end;
            next = SkipBlank(region, end + 1);
        }

        return items.Count == 0
            ? default
            : [new DefinitionListNode(region.SpanOf(line, lastLine), items.DrainToImmutable())];
    }

    private static DefinitionItemNode? TryReadItem(Region region, int line, out int lastLine)
    {
        lastLine = line;
        var next = FindMarker(region, line + 1);
        if (next < 0)
        {
            return null;
        }

        var term = InlineReader.Read(region.Leaf(line, line));
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        while (next >= 0)
        {
            definitions.Add(ReadDefinition(region, next, out lastLine));
            next = FindMarker(region, lastLine + 1);
        }

        return new DefinitionItemNode(
            region.SpanOf(line, lastLine), term ?? [], region.SpanOf(line, line), definitions.DrainToImmutable());
    }

    // The marker may follow directly or after one blank line.
    private static int FindMarker(Region region, int line)
    {
        if (line < region.Lines.Length && region.IsBlank(line))
        {
            line++;
        }

        return line < region.Lines.Length && TryTakeMarker(region, region.Lines[line], out _) ? line : -1;
    }

    private static DefinitionNode ReadDefinition(Region region, int line, out int lastLine)
    {
        TryTakeMarker(region, region.Lines[line], out var first);
        var lines = ImmutableArray.CreateBuilder<RegionLine>();
        lines.Add(first);
        lastLine = line;
        AddLines(region, lines, ref lastLine);
        while (SkipBlank(region, lastLine + 1) is var next && next > lastLine + 1
            && next < region.Lines.Length && region.TryTake(region.Lines[next], 4, out var rest))
        {
            lines.Add(region.Lines[lastLine + 1]);
            lines.Add(rest);
            lastLine = next;
            AddLines(region, lines, ref lastLine);
        }

        var inner = region.Inner(lines.DrainToImmutable(), region.Context.ForContainer());
        var marker = new TextSpan(region.FirstNonSpace(region.Lines[line]), 1);
        return new DefinitionNode(region.SpanOf(line, lastLine), marker, BlockReader.Read(inner));
    }

    private static void AddLines(Region region, ImmutableArray<RegionLine>.Builder lines, ref int lastLine)
    {
        for (var i = lastLine + 1; !region.IsBlank(i); i++)
        {
            if (!region.TryTake(region.Lines[i], 4, out var rest) && TryTakeMarker(region, region.Lines[i], out _))
            {
                return;
            }

            lines.Add(rest);
            lastLine = i;
        }
    }

    private static bool TryTakeMarker(Region region, RegionLine line, out RegionLine rest)
    {
        rest = line;
        var start = region.FirstNonSpace(line);
        var indent = region.Indent(line);
        if (start == line.End || region.Text[start] is not (':' or '~') || indent > 2)
        {
            return false;
        }

        var after = region.From(line, start + 1);
        rest = region.TakeUpTo(after, 3 - indent);
        return rest != after;
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
