using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>
/// Fenced code (Pandoc manual, "Fenced code blocks"). A fence that is never closed is text to Pandoc. The chunks of
/// other tools, <c>```{r, echo=FALSE}</c>, are code here although Pandoc reads inline code: neither holds notes.
/// </summary>
internal sealed class FencedCodeParser : RegionParser
{
    // Pandoc lets back-ticks, not tildes, follow a paragraph line (extension backtick_code_blocks).
    protected override bool Interrupts(Region region, int line) =>
        region.Trimmed(line).StartsWith("```") && FindEnd(region, line) > 0;

    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = FindEnd(region, line);
        if (lastLine < 0)
        {
            return default;
        }

        var first = region.Lines[line];
        var info = first.Start + (region.FirstNonSpace(first) - first.Start) + CountMarks(region.Trimmed(line));
        var leaf = new LeafText(region.Text, [TextSpan.FromBounds(info, first.End)]);
        var start = leaf.Content.Length - leaf.Content.AsSpan().TrimStart(" \t").Length;
        if (AttributeReader.TryReadRaw(leaf, start, leaf.Content.Length, out _) is { } format)
        {
            return [new RawBlockNode(region.SpanOf(line, lastLine), KindOf(format.Text), null)];
        }

        var attributes = AttributeReader.TryRead(leaf, start, out _);
        var content = line + 1 < lastLine
            ? TextSpan.FromBounds(region.Lines[line + 1].Start, region.Lines[lastLine - 1].End)
            : new TextSpan(first.End, 0);
        return [new CodeBlockNode(region.SpanOf(line, lastLine), content, attributes, true)];
    }

    /// <summary>The closing line of the fenced code that a line opens; -1 when it opens none.</summary>
    public static int FindEnd(Region region, int line)
    {
        var text = region.Trimmed(line);
        var size = CountMarks(text);
        return size >= 3 && region.Indent(line) < 4 && IsInfo(text[size..].Trim(" \t"))
            ? region.FindFenceEnd(line, text[0], size)
            : -1;
    }

    // One word, or something in braces: Pandoc's attributes, or the options of another tool's chunk.
    private static bool IsInfo(ReadOnlySpan<char> text) => !text.ContainsAny(" \t") || (text[0] == '{' && text[^1] == '}');

    private static RawKind KindOf(string format) => format switch
    {
        "html" or "html4" or "html5" => RawKind.Html,
        "tex" or "latex" => RawKind.Tex,
        _ => RawKind.Other,
    };

    private static int CountMarks(ReadOnlySpan<char> text) =>
        text.IsEmpty || text[0] is not ('`' or '~') ? 0 : text.Length - text.TrimStart(text[0]).Length;
}
