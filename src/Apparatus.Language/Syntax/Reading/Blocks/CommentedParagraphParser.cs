using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>A paragraph with a comment that runs over lines: blank lines and marks in it end nothing. Any other paragraph is left to the parser after this one.</summary>
internal sealed class CommentedParagraphParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        var isLong = false;
        for (lastLine = line; lastLine == line || !IsOver(region, lastLine); lastLine++)
        {
            var end = CommentLines.End(region, lastLine);
            isLong |= end > lastLine;
            lastLine = end;
        }

        lastLine--;
        return isLong && BlockReader.ReadParagraph(region, line, lastLine) is var read && HasLongComment(region, read) ? [read] : default;
    }

    private static bool IsOver(Region region, int line) =>
        region.IsBlank(line)
        || HtmlParser.IsBlockTag(region, line)
        || (region.Context.InList && ListMarks.IsStart(region, region.Lines[line]))
        || (region.Trimmed(line)[0] == '`' && FencedCodeParser.FindEnd(region, line) > 0);

    // The signs may be hidden by code that runs over lines: then nothing was a comment.
    private static bool HasLongComment(Region region, BlockNode paragraph) =>
        paragraph.Children.OfType<CommentNode>().Any(comment => region.Text.ToString(comment.Span).Contains('\n'));
}
