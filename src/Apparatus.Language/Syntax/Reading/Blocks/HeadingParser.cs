using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Headings with <c>#</c> or underlined (Pandoc manual, "Headings"); both need a blank line before them.</summary>
internal sealed class HeadingParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        if (IsUnderline(region, line + 1))
        {
            lastLine = line + 1;
            var level = region.Text[region.Lines[lastLine].Start] == '=' ? 1 : 2;
            return Make(region, level, region.FirstNonSpace(region.Lines[line]), line, lastLine, false);
        }

        return IsAtx(region, line) ? Make(region, Marks(region, line), region.Lines[line].Start + Marks(region, line), line, line, true) : default;
    }

    /// <summary>Whether a line is a heading with <c>#</c>: in the first column, with a space after the marks.</summary>
    public static bool IsAtx(Region region, int line)
    {
        var marks = Marks(region, line);
        if (marks == 0 || region.Lines[line].Pad > 0)
        {
            return false;
        }

        var after = region.Lines[line].Start + marks;
        return after == region.Lines[line].End || region.Text[after] is ' ' or '\t';
    }

    private static int Marks(Region region, int line)
    {
        var found = region.Lines[line];
        var text = region.Text.Content.AsSpan(found.Start, found.End - found.Start);
        return text.Length - text.TrimStart('#').Length;
    }

    /// <summary>Whether a line can make a heading of the line before: a row of <c>=</c> or <c>-</c> without spaces inside.</summary>
    public static bool IsUnderline(Region region, int line)
    {
        if (line >= region.Lines.Length || region.Lines[line].Start == region.Lines[line].End || region.Lines[line].Pad > 0)
        {
            return false;
        }

        var found = region.Lines[line];
        var text = region.Text.Content.AsSpan(found.Start, found.End - found.Start).TrimEnd(" \t");
        return !text.IsEmpty && text[0] is '=' or '-' && text.TrimStart(text[0]).IsEmpty;
    }

    private static ImmutableArray<BlockNode> Make(Region region, int level, int start, int line, int lastLine, bool isAtx)
    {
        var span = region.SpanTo(start, line);
        var content = region.Text.Content.AsSpan(span.Start, span.Length);
        var attributes = ReadAttributes(region, ref content, span.Start);
        if (isAtx)
        {
            content = content.TrimEnd('#');
        }

        var from = span.Start + (content.Length - content.TrimStart(" \t").Length);
        var to = Math.Max(from, span.Start + content.TrimEnd(" \t").Length);
        var inlines = InlineReader.Read(new LeafText(region.Text, [TextSpan.FromBounds(from, to)]));
        var whole = region.SpanOf(line, lastLine);
        return inlines is { } read
            ? [new HeadingNode(whole, level, read, attributes, HeadingSlug.Of(region.Text, read))]
            : [new TooComplexNode(whole)];
    }

    // Attributes stand at the very end of the line, after closing marks.
    private static AttributesNode? ReadAttributes(Region region, ref ReadOnlySpan<char> content, int start)
    {
        if (content.IsEmpty || content[^1] != '}' || EndsWithSpan(region, content.Length, start))
        {
            return null;
        }

        // A quoted value may hold a brace: try each opening brace, the last first, a few at the most.
        var leaf = new LeafText(region.Text, [new TextSpan(start, content.Length)]);
        var open = content.Length;
        for (var tries = 0; tries < 8 && open > 0 && (open = content[..open].LastIndexOf('{')) >= 0; tries++)
        {
            if (AttributeReader.TryRead(leaf, open, out var end) is { } found && end == content.Length)
            {
                content = content[..open].TrimEnd(" \t");
                return found;
            }
        }

        return null;
    }

    // "# The [vote]{.term}": the attributes belong to the words in brackets, to a link or to code that they follow directly.
    private static bool EndsWithSpan(Region region, int length, int start)
    {
        var content = region.Text.Content.AsSpan(start, length);
        return content.LastIndexOf('{') is > 0 and var open
            && content[..open].IndexOfAny(']', ')', '`') >= 0
            && InlineReader.Read(new LeafText(region.Text, [new TextSpan(start, length)])) is [.., SpanNode or LinkNode or CodeNode or RawInlineNode] inlines
            && inlines[^1].Span.End == start + length;
    }
}
