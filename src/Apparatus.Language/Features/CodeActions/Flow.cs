using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// The blocks of a file between which new ones can be written at the margin: the topmost ones, and those directly inside
/// fenced divs. Lists, quotations and tables are one block each.
/// </summary>
internal static class Flow
{
    /// <summary>The blocks around the one that holds an offset, and its position among them; position -1 when none holds it.</summary>
    public static (ImmutableArray<BlockNode> Blocks, int Index) At(MarkdownDocument document, int offset)
    {
        var blocks = document.Tree.Blocks;
        var index = IndexOf(blocks, offset);
        while (index >= 0 && blocks[index] is DivNode div && IsFenced(document.Text, div) && IndexOf(div.Blocks, offset) is >= 0 and var inner)
        {
            blocks = div.Blocks;
            index = inner;
        }

        return (blocks, index);
    }

    /// <summary>All such lists of blocks of a file, the topmost first.</summary>
    public static ImmutableArray<ImmutableArray<BlockNode>> All(MarkdownDocument document)
    {
        var lists = ImmutableArray.CreateBuilder<ImmutableArray<BlockNode>>();
        lists.Add(document.Tree.Blocks);
        for (var i = 0; i < lists.Count; i++)
        {
            lists.AddRange(lists[i].OfType<DivNode>().Where(div => IsFenced(document.Text, div)).Select(div => div.Blocks));
        }

        return lists.DrainToImmutable();
    }

    /// <summary>The lines of a block, from the start of its first one to the end of its last one, without the last line break.</summary>
    public static TextSpan Lines(SourceText text, BlockNode block)
    {
        var end = block.Span.End;
        while (end > block.Span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(text.GetLineSpan(text.GetLine(block.Span.Start)).Start, text.GetLineSpan(text.GetLine(end)).End);
    }

    /// <summary>What stands before a block on its first line: white space, as a rule.</summary>
    public static string Prefix(SourceText text, BlockNode block) =>
        text.Content[text.GetLineSpan(text.GetLine(block.Span.Start)).Start..block.Span.Start];

    /// <summary>Whether a line is blank; lines before the first and after the last one are.</summary>
    public static bool IsBlank(SourceText text, int line) =>
        line < 0 || line >= text.LineCount || text.Content.AsSpan(text.GetLineSpan(line).Start, text.GetLineSpan(line).Length).IsWhiteSpace();

    /// <summary>What goes when blocks that follow each other go: their lines and the blank lines after them, but for one where otherwise none would be left.</summary>
    /// <param name="text">The file.</param>
    /// <param name="first">The first block.</param>
    /// <param name="last">The last block, which may be the first.</param>
    public static TextSpan Removal(SourceText text, BlockNode first, BlockNode last)
    {
        var start = Lines(text, first).Start;
        var next = text.GetLine(Lines(text, last).End) + 1;
        var line = next;
        while (line < text.LineCount && IsBlank(text, line))
        {
            line++;
        }

        if (line >= text.LineCount)
        {
            return TextSpan.FromBounds(start, text.Length);
        }

        var keepsBlank = line > next && !IsBlank(text, text.GetLine(start) - 1);
        return TextSpan.FromBounds(start, text.GetLineSpan(keepsBlank ? line - 1 : line).Start);
    }

    private static bool IsFenced(SourceText text, DivNode div) => text.Content.AsSpan(div.Span.Start).StartsWith(":::");

    private static int IndexOf(ImmutableArray<BlockNode> blocks, int offset)
    {
        var (low, high) = (0, blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = blocks[middle].Span;
            if (span.Contains(offset))
            {
                return middle;
            }

            (low, high) = offset < span.Start ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }
}
