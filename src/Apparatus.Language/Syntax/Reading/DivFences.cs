using System;
using System.Collections.Generic;
using Apparatus.Language.Syntax.Reading.Blocks;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Pairs the fences of divs, <c>:::</c> lines (Pandoc manual, "Divs and Spans").</summary>
internal static class DivFences
{
    /// <summary>Whether a line closes a div: three or more colons and nothing else.</summary>
    public static bool IsEnd(Region region, int line) =>
        region.Indent(line) == 0 && region.Trimmed(line) is { Length: >= 3 } text && text.TrimEnd(" \t").TrimStart(':').IsEmpty
        && text[0] == ':';

    /// <summary>Whether a line looks like the opening of a div: three or more colons, then a class or attributes.</summary>
    public static bool IsStart(Region region, int line) =>
        region.Indent(line) == 0 && region.Trimmed(line).StartsWith(":::") && !IsEnd(region, line);

    /// <summary>
    /// Whether some lines of a text are words of a paragraph and nothing else that <see cref="Pair"/> looks at, so that other words in their place change nothing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">0-based.</param>
    /// <param name="lastLine">0-based; beyond the end of the text it is the last one.</param>
    public static bool ArePlain(SourceText text, int firstLine, int lastLine)
    {
        for (var i = Math.Max(0, firstLine); i <= Math.Min(lastLine, text.LineCount - 1); i++)
        {
            var span = text.GetLineSpan(i);
            var line = text.Content.AsSpan(span.Start, span.Length);
            if (line.IsEmpty || !char.IsAsciiLetter(line[0]) || line.Contains("-->", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The closing line of each opening line that has one.</summary>
    public static Dictionary<int, int> Pair(Region region)
    {
        var ends = new Dictionary<int, int>();
        var open = new Stack<int>();
        var afterBreak = true;
        for (var i = 0; i < region.Lines.Length; i++)
        {
            var wasAfterBreak = afterBreak;
            afterBreak = region.IsBlank(i);
            if (IsEnd(region, i))
            {
                afterBreak = true;
                if (open.TryPop(out var start))
                {
                    ends[start] = i;
                }
            }
            else if (wasAfterBreak && IsStart(region, i))
            {
                afterBreak = true;
                open.Push(i);
            }
            else if (FencedCodeParser.FindEnd(region, i) is var end and > 0)
            {
                i = end;
                afterBreak = true;
            }
            else if (wasAfterBreak && region.Trimmed(i).StartsWith("<!--") && region.FindCommentEnd(i) is var close and >= 0)
            {
                i = close;
                afterBreak = true;
            }
            else if (EndsBlock(region, i, wasAfterBreak))
            {
                afterBreak = true;
            }
            else if (wasAfterBreak && NoteDefinitionParser.IsStart(region, i))
            {
                // A note takes every line directly after it, the closing line of a div too (FORMAT A11).
                i = NoteDefinitionParser.LastRawLine(region, i);
                afterBreak = true;
            }
        }

        return ends;
    }

    // Whether a line is a block, or the end of one, after which a div may open without a blank line between.
    private static bool EndsBlock(Region region, int line, bool isAfterBreak) =>
        isAfterBreak
            ? HeadingParser.IsAtx(region, line)
                || RuleParser.IsRule(region, region.Lines[line])
                || HtmlParser.IsBlockTag(region, line)
                || IsLinkDefinition(region, line)
                || region.Indent(line) >= 4
                || region.Trimmed(line) is ['|', ..]
                || (region.Trimmed(line) is ['\\', ..] && !region.Trimmed(line).Contains(' '))
            : HeadingParser.IsUnderline(region, line);

    private static bool IsLinkDefinition(Region region, int line) =>
        region.Trimmed(line) is ['[', not '^', ..] text && text.Contains("]: ", StringComparison.Ordinal);
}
