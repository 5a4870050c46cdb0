using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Rules: three or more <c>*</c>, <c>-</c> or <c>_</c> on a line (Pandoc manual, "Horizontal rules").</summary>
internal sealed class RuleParser : RegionParser
{
    /// <summary>Whether a line is a rule.</summary>
    public static bool IsRule(Region region, RegionLine line)
    {
        var start = region.FirstNonSpace(line);
        if (start == line.End || region.Text[start] is not ('*' or '-' or '_'))
        {
            return false;
        }

        var count = 0;
        for (var i = start; i < line.End; i++)
        {
            if (region.Text[i] == region.Text[start])
            {
                count++;
            }
            else if (region.Text[i] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return count >= 3;
    }

    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        return IsRule(region, region.Lines[line]) ? [new ThematicBreakNode(region.SpanOf(line, line))] : default;
    }
}
