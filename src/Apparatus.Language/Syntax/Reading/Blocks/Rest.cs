using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Reads what stands on a line after a block that ended in the middle of it.</summary>
internal static class Rest
{
    /// <summary>Reads the rest of a line with the lines directly after it.</summary>
    /// <param name="region">The lines.</param>
    /// <param name="rest">The rest of line <paramref name="lastLine"/>; not blank.</param>
    /// <param name="lastLine">The line it stands on; afterwards the last line that was read.</param>
    public static ImmutableArray<BlockNode> Read(Region region, RegionLine rest, ref int lastLine)
    {
        var lines = ImmutableArray.CreateBuilder<RegionLine>();
        lines.Add(region.TakeUpTo(rest, region.Indent(rest)));
        while (!region.IsBlank(lastLine + 1) && !HtmlParser.IsBlockTag(region, lastLine + 1))
        {
            lastLine++;
            lines.Add(region.Lines[lastLine]);
        }

        return BlockReader.Read(region.Inner(lines.DrainToImmutable(), region.Context.ForContainer()));
    }
}
