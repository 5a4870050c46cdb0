using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Link definitions <c>[label]: address "title" {attributes}</c> (Pandoc manual, "Reference links"). The address may hold spaces.</summary>
internal sealed class LinkDefinitionParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        var found = region.Lines[line];
        var start = region.FirstNonSpace(found);
        var close = FindClosingBracket(region.Text, start, found.End);
        if (close < 0 || region.Indent(line) >= 4 || close + 1 >= found.End || region.Text[close + 1] != ':')
        {
            return default;
        }

        var label = TextSpan.FromBounds(start + 1, close);

        // A citation in the brackets wins over a definition.
        if (InlineReader.Read(new LeafText(region.Text, [TextSpan.FromBounds(start, close + 1)])) is [CitationGroupNode])
        {
            return default;
        }

        var targetLine = found;
        var from = SkipSpaces(region.Text, close + 2, found.End);
        if (from == found.End && !region.IsBlank(line + 1))
        {
            lastLine = line + 1;
            targetLine = region.Lines[lastLine];
            from = region.FirstNonSpace(targetLine);
        }

        if (from < targetLine.End && region.Text[from] == '[')
        {
            return default;
        }

        var content = region.SpanTo(from, lastLine);
        var attributes = TakeAttributes(region, ref content);
        var target = TakeTarget(region.Text, content);
        TakeTitleLine(region, ref lastLine);
        return
        [
            new LinkDefinitionNode(
                region.SpanOf(line, lastLine), region.Text.ToString(label), label, region.Text.ToString(target), target, attributes),
        ];
    }

    private static int FindClosingBracket(SourceText text, int start, int end)
    {
        if (start >= end || text[start] != '[')
        {
            return -1;
        }

        var depth = 0;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i > start + 1 ? i : -1;
            }
        }

        return -1;
    }

    private static int SkipSpaces(SourceText text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    private static AttributesNode? TakeAttributes(Region region, ref TextSpan content)
    {
        var text = region.Text.Content.AsSpan(content.Start, content.Length);
        var open = text.LastIndexOf('{');
        if (open < 0 || text[^1] != '}')
        {
            return null;
        }

        var attributes = AttributeReader.TryRead(new LeafText(region.Text, [content]), open, out var end);
        content = attributes is null || end != content.Length
            ? content
            : TextSpan.FromBounds(content.Start, content.Start + text[..open].TrimEnd().Length);
        return attributes;
    }

    // What is left without a title in quotation marks or brackets at the end, and without angle brackets.
    private static TextSpan TakeTarget(SourceText text, TextSpan content)
    {
        var characters = text.Content.AsSpan(content.Start, content.Length);
        if (characters.StartsWith("<") && characters.IndexOf('>') is var close and > 0)
        {
            return TextSpan.FromBounds(content.Start + 1, content.Start + close);
        }

        for (var i = 1; i < characters.Length; i++)
        {
            if (characters[i] is '"' or '\'' or '(' && characters[i - 1] is ' ' or '\t'
                && characters[^1] == (characters[i] == '(' ? ')' : characters[i]) && i < characters.Length - 1)
            {
                characters = characters[..i].TrimEnd();
                break;
            }
        }

        return new TextSpan(content.Start, characters.Length);
    }

    // The title may stand on the next line.
    private static void TakeTitleLine(Region region, ref int lastLine)
    {
        if (region.IsBlank(lastLine + 1))
        {
            return;
        }

        var text = region.Trimmed(lastLine + 1).TrimEnd(" \t");
        if (text.Length > 1 && text[0] is '"' or '\'' or '(' && text[^1] == (text[0] == '(' ? ')' : text[0]))
        {
            lastLine++;
        }
    }
}
