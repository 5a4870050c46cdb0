using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Block quotations. Any line directly after one belongs to it, whatever it is (Pandoc manual, "Block quotations").</summary>
internal sealed class QuoteParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        if (!TryReadMark(region, region.Lines[line], out var rest))
        {
            return default;
        }

        var lines = ImmutableArray.CreateBuilder<RegionLine>();
        lines.Add(rest);
        for (var i = line + 1; !region.IsBlank(i); i++)
        {
            var found = region.Lines[i];
            if (!TryReadMark(region, found, out rest))
            {
                if (FencedCodeParser.FindEnd(region, i) > 0 || (region.Context.InList && ListMarks.IsStart(region, found)))
                {
                    break;
                }

                rest = region.From(found, region.FirstNonSpace(found));
            }

            lines.Add(rest);
            lastLine = i;
        }

        var inner = region.Inner(lines.DrainToImmutable(), region.Context.ForContainer());
        return [new QuoteNode(region.SpanOf(line, lastLine), BlockReader.Read(inner))];
    }

    private static bool TryReadMark(Region region, RegionLine line, out RegionLine rest)
    {
        rest = line;
        var start = region.FirstNonSpace(line);
        if (start == line.End || region.Text[start] != '>' || region.Indent(line) >= 4)
        {
            return false;
        }

        rest = region.TakeUpTo(region.From(line, start + 1), 1);
        return true;
    }
}
