using System;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>
/// Comments that open in the middle of a line. Pandoc reads them as part of the running text however many blank lines they
/// hold: so a passage that is commented out from the middle of a line on stays hidden.
/// </summary>
internal static class CommentLines
{
    /// <summary>The line on which the comments that a line opens are closed; the line itself when it opens none that is closed later.</summary>
    public static int End(Region region, int line)
    {
        var start = region.Trimmed(line).IndexOf("<!--");
        if (start < 0 || (region.Trimmed(line).LastIndexOf("-->") is var close && close > region.Trimmed(line).LastIndexOf("<!--")))
        {
            return line;
        }

        return OpensComment(region, line) && region.FindCommentEnd(line + 1) is var end and >= 0 ? End(region, end) : line;
    }

    // Whether a comment is still open at the end of a line; back-ticks, escapes and formulas hide signs.
    private static bool OpensComment(Region region, int line)
    {
        var leaf = region.Leaf(line, line);
        var scanners = new Scanners(leaf.Content);
        for (var i = 0; i < leaf.Content.Length;)
        {
            var end = scanners.Opaque(leaf, i, leaf.Content.Length);
            if (end < 0 && leaf.Content.AsSpan(i).StartsWith("<!--"))
            {
                return true;
            }

            i = Math.Max(end, i + 1);
        }

        return false;
    }
}
