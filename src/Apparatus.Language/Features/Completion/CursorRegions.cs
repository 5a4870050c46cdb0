using System;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Says what a cursor stands in: by the tree, and by the line where something has been opened and not closed yet.</summary>
internal static partial class CursorRegions
{
    /// <summary>The region of a cursor.</summary>
    /// <param name="model">The file.</param>
    /// <param name="offset">The cursor.</param>
    /// <param name="before">The line before the cursor.</param>
    public static CursorRegion Find(SemanticModel model, int offset, string before) => model.Document switch
    {
        ManifestDocument => CursorRegion.Manifest,
        GlossaryListDocument => CursorRegion.GlossaryList,
        BibliographyDocument { Bibliography.Format: var format } when format.IsBibTeX() => CursorRegion.BibTeX,
        MarkdownDocument document when FrontMatter(document, offset) is not null => CursorRegion.FrontMatter,
        MarkdownDocument document => InText(model, document, offset, before),
        _ => CursorRegion.Opaque,
    };

    /// <summary>The lines of the metadata block that a cursor stands in, without its lines of <c>---</c>; null when it stands in none.</summary>
    public static TextSpan? FrontMatter(MarkdownDocument document, int offset)
    {
        var text = document.Text;
        if (document.Tree.FrontMatter is { } front)
        {
            return IsWithin(front.ContentSpan, offset) ? front.ContentSpan : Block(document, offset);
        }

        return Unclosed(text, offset) ?? Block(document, offset);
    }

    // Later metadata blocks stand at the top level only, where blocks come in order.
    private static TextSpan? Block(MarkdownDocument document, int offset)
    {
        var blocks = document.Tree.Blocks;
        var (low, high) = (0, blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = blocks[middle].Span;
            if (offset >= span.Start && offset < span.End)
            {
                return blocks[middle] is MetadataNode block && IsWithin(block.ContentSpan, offset) ? block.ContentSpan : null;
            }

            (low, high) = offset < span.Start ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    private static bool IsWithin(TextSpan span, int offset) => span.Start <= offset && offset < span.End;

    // While front matter is being typed its last line is missing: all lines down to the cursor must look like YAML.
    private static TextSpan? Unclosed(SourceText text, int offset)
    {
        var last = text.GetLine(offset);
        if (last == 0 || text.ToString(text.GetLineSpan(0)).TrimEnd(' ', '\t') != "---")
        {
            return null;
        }

        for (var line = 1; line <= last; line++)
        {
            var content = text.ToString(text.GetLineSpan(line));
            if (line < last ? !YamlLine().IsMatch(content) : !YamlStart().IsMatch(content))
            {
                return null;
            }
        }

        var end = last;
        while (end + 1 < text.LineCount && YamlLine().IsMatch(text.ToString(text.GetLineSpan(end + 1))))
        {
            end++;
        }

        return TextSpan.FromBounds(text.GetLineSpan(1).Start, text.GetLineSpan(end).End);
    }

    private static CursorRegion InText(SemanticModel model, MarkdownDocument document, int offset, string before)
    {
        if (before.LastIndexOf("<!--", StringComparison.Ordinal) > before.LastIndexOf("-->", StringComparison.Ordinal) || HasOpenCode(before))
        {
            return CursorRegion.Opaque;
        }

        var region = CursorRegion.Prose;
        if (offset == 0)
        {
            return region;
        }

        foreach (var node in model.NodesAt(offset - 1))
        {
            var isInside = offset < node.Span.End;
            switch (node)
            {
                // A block of code or a comment ends with its line; the cursor at its end is still in it.
                case CodeBlockNode or CommentBlockNode or RawBlockNode or MetadataNode:
                case (CodeNode or MathNode or CommentNode or RawInlineNode or TemplateNode or EntityNode or LinkNode { Kind: LinkKind.Autolink }) when isInside:
                case EscapeNode when isInside:
                    return CursorRegion.Opaque;
                case HeadingNode { Attributes: { } heading } when IsIn(heading.Span, offset):
                case SpanNode { Attributes: var span } when IsIn(span.Span, offset):
                case LinkNode { Attributes: { } link } when IsIn(link.Span, offset):
                    return CursorRegion.Attributes;
                case LinkNode { Kind: LinkKind.Inline } link when isInside && link.TargetSpan.Start <= offset:
                    region = offset <= link.TargetSpan.End ? CursorRegion.LinkTarget : CursorRegion.Opaque;
                    break;
                case LinkDefinitionNode definition when definition.TargetSpan.Start <= offset:
                    region = offset <= definition.TargetSpan.End ? CursorRegion.LinkTarget : CursorRegion.Opaque;
                    break;
                case ParagraphNode when HasOpenFence(document.Text, node.Span.Start, offset):
                    return CursorRegion.Opaque;
            }
        }

        return region;
    }

    private static bool IsIn(TextSpan span, int offset) => span.Start < offset && offset < span.End;

    // A lone backtick that begins a word and has no partner before the cursor.
    private static bool HasOpenCode(string before)
    {
        for (var i = Math.Max(0, before.Length - 1_000); i < before.Length;)
        {
            if (before[i] != '`')
            {
                i++;
                continue;
            }

            var end = RunEnd(before, i);
            var partner = Partner(before, end, end - i);
            if (partner < 0 && end - i == 1 && (i == 0 || !char.IsLetterOrDigit(before[i - 1])) && end < before.Length && !char.IsWhiteSpace(before[end]))
            {
                return i == 0 || before[i - 1] != '\\';
            }

            i = partner < 0 ? end : partner;
        }

        return false;
    }

    private static int Partner(string text, int from, int length)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '`')
            {
                var end = RunEnd(text, i);
                if (end - i == length)
                {
                    return end;
                }

                i = end - 1;
            }
        }

        return -1;
    }

    private static int RunEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '`')
        {
            end++;
        }

        return end;
    }

    // A fence that has no end yet is a paragraph to Pandoc; to whoever types it it is code.
    private static bool HasOpenFence(SourceText text, int start, int offset)
    {
        var last = text.GetLine(offset);
        for (var line = text.GetLine(start); line < last; line++)
        {
            if (Fence().IsMatch(text.ToString(text.GetLineSpan(line))))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:[ \t]+\S.*|-(?:[ \t].*)?|#.*|""[^""]*""\s*:.*|'[^']*'\s*:.*|[\p{L}\p{N}_][^:\r\n]*:(?:[ \t].*)?)$")]
    private static partial Regex YamlLine();

    [GeneratedRegex(@"^(?:[ \t]*|[ \t]+\S.*|-(?:[ \t].*)?|#.*|[""']?[\p{L}\p{N}_-]*[""']?|[""']?[\p{L}\p{N}_][^:\r\n]*:.*)$")]
    private static partial Regex YamlStart();

    [GeneratedRegex(@"^[ >]*(?:```|~~~)")]
    private static partial Regex Fence();
}
