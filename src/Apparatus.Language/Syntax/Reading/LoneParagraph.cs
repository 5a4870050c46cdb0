using Apparatus.Language.Syntax.Reading.Blocks;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Tells at a glance that some lines are one paragraph, as in most notes and list items, so that no parser of blocks need
/// be asked. It says yes only where all of them would decline: every block but an ordered list begins with, or is known by
/// a later line that begins with, something other than a letter.
/// </summary>
internal static class LoneParagraph
{
    /// <summary>Whether the lines of a region are certainly one paragraph; false when that takes a closer look.</summary>
    public static bool Is(Region region)
    {
        if (region.Lines.Length == 0 || region.Lines[0] is var first && (first.Pad > 0 || first.Start == first.End || !char.IsAsciiLetter(region.Text[first.Start])))
        {
            return false;
        }

        for (var i = 0; i < region.Lines.Length; i++)
        {
            var line = region.Lines[i];
            var start = region.FirstNonSpace(line);
            if (start == line.End || !char.IsAsciiLetter(region.Text[start]) || ListMarks.TryReadOrdered(region, line, out _))
            {
                return false;
            }
        }

        return true;
    }
}
