using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>Writes the blocks of a file down on one line; the leaves are the characters of the file between <c>[</c> and <c>]</c>.</summary>
internal static class BlockDump
{
    /// <summary>Reads a text and writes its blocks, parted by spaces; line breaks are written <c>\n</c>, tabs <c>\t</c>.</summary>
    public static string Of(string content)
    {
        var tree = EditionParser.Parse(SourceText.From(content));
        var front = tree.FrontMatter is { } found ? "Front" + Source(tree.Text, found.ContentSpan) + " " : string.Empty;
        return (front + Of(tree.Text, tree.Blocks)).TrimEnd();
    }

    private static string Of(SourceText text, ImmutableArray<BlockNode> blocks) => string.Join(' ', blocks.Select(block => Of(text, block)));

    private static string Of(SourceText text, BlockNode block)
    {
        string Inside(ImmutableArray<BlockNode> blocks) => "(" + Of(text, blocks) + ")";
        return block switch
        {
            ParagraphNode => Source(text, block.Span),
            HeadingNode heading => $"H{heading.Level}#{heading.Slug}{InlineDump.Of(heading.Attributes)}{Source(text, Cover(heading.Children))}",
            QuoteNode quote => "Quote" + Inside(quote.Blocks),
            DivNode div => "Div" + (div.ClassName is { } name ? "." + name.Text : InlineDump.Of(div.Attributes)) + Inside(div.Blocks),
            ListNode list => list.Kind + "(" + string.Join(' ', list.Items.Select(item => Item(text, item))) + ")",
            DefinitionListNode list => "Terms(" + string.Join(' ', list.Items.Select(item =>
                Source(text, item.TermSpan) + string.Concat(item.Definitions.Select(definition => ":" + Inside(definition.Blocks))))) + ")",
            TableNode table => table.Kind + Inside(table.Cells) + (table.Caption.IsEmpty ? "" : Source(text, Cover(table.Caption))),
            LineBlockNode lines => "Lines" + Source(text, Cover(lines.Children)),
            CodeBlockNode code => (code.IsFenced ? "Fence" : "Code") + InlineDump.Of(code.Attributes) + Source(text, code.ContentSpan),
            RawBlockNode raw => $"{raw.Kind}{(raw.Id is { } id ? "#" + id.Text : "")}{Source(text, raw.Span)}",
            CommentBlockNode comment => "Comment" + Source(text, comment.ContentSpan),
            ThematicBreakNode => "Rule",
            MetadataNode meta => "Meta" + Source(text, meta.ContentSpan),
            AdmonitionNode admonition => "Admonition" + Source(text, admonition.OpenerSpan) + Inside(admonition.Blocks),
            NoteDefinitionNode note => $"Note:{note.Label}{Inside(note.Blocks)}",
            LinkDefinitionNode link => $"Link:{link.Label}={link.Target}{InlineDump.Of(link.Attributes)}",
            _ => block.GetType().Name,
        };
    }

    private static string Item(SourceText text, ListItemNode item) => text.ToString(item.MarkerSpan) + "(" + Of(text, item.Blocks) + ")";

    private static TextSpan Cover(IReadOnlyList<SyntaxNode> nodes) =>
        nodes.Count == 0 ? default : TextSpan.FromBounds(nodes[0].Span.Start, nodes[^1].Span.End);

    private static string Source(SourceText text, TextSpan span) =>
        "[" + text.ToString(span).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "]";
}
