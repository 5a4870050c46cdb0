using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Line blocks: lines that begin with <c>|</c> and a space (Pandoc manual, "Line blocks").</summary>
internal sealed class LineBlockParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line - 1;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        while (lastLine + 1 < region.Lines.Length && TryTake(region, region.Lines[lastLine + 1], out var rest))
        {
            lastLine++;
            spans.Add(region.SpanTo(rest.Start, lastLine));

            // A line that begins with a space continues the one before.
            while (!region.IsBlank(lastLine + 1) && region.Indent(lastLine + 1) >= 1)
            {
                lastLine++;
                var more = region.Lines[lastLine];
                spans.Add(region.SpanTo(region.FirstNonSpace(more), lastLine));
            }
        }

        return spans.Count > 0 && InlineReader.Read(new LeafText(region.Text, spans.DrainToImmutable())) is { } inlines
            ? [new LineBlockNode(region.SpanOf(line, lastLine), inlines)]
            : default;
    }

    private static bool TryTake(Region region, RegionLine line, out TextSpan rest)
    {
        var hasMark = line is { Pad: 0 } && line.End > line.Start && region.Text[line.Start] == '|'
            && (line.End == line.Start + 1 || region.Text[line.Start + 1] is ' ' or '\t');
        rest = hasMark ? TextSpan.FromBounds(line.Start + 1, line.End) : default;
        return hasMark;
    }
}
