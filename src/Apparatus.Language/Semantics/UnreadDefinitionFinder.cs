using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>
/// Finds lines that look like note definitions but are read as something else (FORMAT A4.4, ED1005). The tree knows what
/// they became, so each comes with its cause.
/// </summary>
internal sealed class UnreadDefinitionFinder
{
    private readonly SyntaxTree tree;
    private readonly ImmutableArray<UnreadDefinition>.Builder found = ImmutableArray.CreateBuilder<UnreadDefinition>();

    private UnreadDefinitionFinder(SyntaxTree tree) => this.tree = tree;

    /// <summary>All such lines, in order of the text.</summary>
    public static ImmutableArray<UnreadDefinition> Find(SyntaxTree tree)
    {
        // Nothing that looks like a definition, nothing to find: most files end here.
        if (!tree.Text.Content.Contains("[^", StringComparison.Ordinal))
        {
            return [];
        }

        var finder = new UnreadDefinitionFinder(tree);
        finder.VisitBlocks(tree.Blocks, UnreadCause.AfterParagraph, inList: false);
        return [.. finder.found.OrderBy(unread => unread.Span)];
    }

    private void VisitBlocks(ImmutableArray<BlockNode> blocks, UnreadCause cause, bool inList)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            Visit(blocks[i], cause, inList);
            if (blocks[i] is RawBlockNode { Kind: RawKind.Tex } raw && i + 1 < blocks.Length)
            {
                AddTexArgument(raw, blocks[i + 1]);
            }
        }
    }

    private void Visit(BlockNode block, UnreadCause cause, bool inList)
    {
        switch (block)
        {
            case ParagraphNode paragraph:
                VisitLines(paragraph.Inlines, cause);
                break;
            // Underlined; a heading with "#" was meant as one.
            case HeadingNode { Inlines: [NoteReferenceNode reference, ..] } when tree.Text[block.Span.Start] != '#' && IsFollowedByColon(reference):
                Add(reference, UnreadCause.Heading);
                break;
            case QuoteNode quote:
                VisitBlocks(quote.Blocks, UnreadCause.AfterQuotation, inList);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    VisitBlocks(item.Blocks, UnreadCause.AfterList, inList: true);
                }

                break;
            case DefinitionListNode list:
                foreach (var definition in list.Items.SelectMany(item => item.Definitions))
                {
                    VisitBlocks(definition.Blocks, UnreadCause.AfterDefinitionList, inList: true);
                }

                break;
            case TableNode { Kind: TableKind.Simple }:
                AddLines(block.Span, UnreadCause.TableRow);
                break;
            case CodeBlockNode { IsFenced: false } when !inList:
                AddLines(block.Span, UnreadCause.Indented);
                break;
            case LinkDefinitionNode link when link.Label.StartsWith('^') && link.Label.Any(char.IsWhiteSpace):
                found.Add(new UnreadDefinition(
                    link.Label[1..], UnreadCause.SpaceInLabel, TextSpan.FromBounds(link.LabelSpan.Start - 1, link.LabelSpan.End + 2)));
                break;
            default:
                VisitBlocks([.. block.Children.OfType<BlockNode>()], cause, inList);
                break;
        }
    }

    // A reference at the start of a line inside a paragraph, with a colon after it.
    private void VisitLines(ImmutableArray<InlineNode> inlines, UnreadCause cause)
    {
        for (var i = 1; i < inlines.Length; i++)
        {
            if (inlines[i - 1] is SoftBreakNode or LineBreakNode
                && inlines[i] is NoteReferenceNode reference
                && IsFollowedByColon(reference))
            {
                Add(reference, CauseOfLineBefore(inlines, i - 2) ?? cause);
            }
        }
    }

    // An image or an HTML tag alone on the line before deserves its own words.
    private static UnreadCause? CauseOfLineBefore(ImmutableArray<InlineNode> inlines, int last)
    {
        var isAlone = last == 0 || (last > 0 && inlines[last - 1] is SoftBreakNode or LineBreakNode);
        return last < 0 || !isAlone
            ? null
            : inlines[last] switch
            {
                LinkNode { IsImage: true } => UnreadCause.AfterImage,
                RawInlineNode { Kind: RawKind.Html } => UnreadCause.AfterRawHtml,
                _ => null,
            };
    }

    private void AddTexArgument(RawBlockNode raw, BlockNode next)
    {
        var open = tree.Text.Content.LastIndexOf("[^", raw.Span.End - 1, raw.Span.Length, StringComparison.Ordinal);
        if (open >= 0 && next.Span.Start == raw.Span.End && tree.Text[next.Span.Start] == ':')
        {
            found.Add(new UnreadDefinition(
                tree.Text.Content[(open + 2)..(raw.Span.End - 1)], UnreadCause.TexArgument, TextSpan.FromBounds(open, raw.Span.End + 1)));
        }
    }

    private void AddLines(TextSpan block, UnreadCause cause)
    {
        for (var line = tree.Text.GetLine(block.Start); line <= tree.Text.GetLine(block.End); line++)
        {
            var span = tree.Text.GetLineSpan(line);
            var text = tree.Text.ToString(span);
            var start = text.Length - text.TrimStart().Length;
            var close = text.IndexOf("]:", StringComparison.Ordinal);
            if (close > start + 2 && text.AsSpan(start).StartsWith("[^") && text.AsSpan(start + 2, close - start - 2).IndexOfAny(" \t^[]") < 0)
            {
                found.Add(new UnreadDefinition(text[(start + 2)..close], cause, new TextSpan(span.Start + start, close + 2 - start)));
            }
        }
    }

    private bool IsFollowedByColon(NoteReferenceNode reference) =>
        reference.Span.End < tree.Text.Length && tree.Text[reference.Span.End] == ':';

    private void Add(NoteReferenceNode reference, UnreadCause cause) =>
        found.Add(new UnreadDefinition(reference.Label, cause, TextSpan.FromBounds(reference.Span.Start, reference.Span.End + 1)));
}
