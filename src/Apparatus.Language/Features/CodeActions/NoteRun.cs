using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Definitions that follow each other with no other block between.</summary>
/// <param name="Notes">The definitions, at least one.</param>
/// <param name="Before">The block before them; null at the start.</param>
/// <param name="After">The block after them; null at the end.</param>
/// <param name="IsTopmost">Whether they stand in no div.</param>
internal sealed record NoteRun(ImmutableArray<NoteDefinitionNode> Notes, BlockNode? Before, BlockNode? After, bool IsTopmost)
{
    /// <summary>All runs of a file; definitions in lists and quotations are in none.</summary>
    public static ImmutableArray<NoteRun> All(MarkdownDocument document)
    {
        var runs = ImmutableArray.CreateBuilder<NoteRun>();
        foreach (var blocks in Flow.All(document))
        {
            for (var i = 0; i < blocks.Length; i++)
            {
                var first = i;
                while (i < blocks.Length && blocks[i] is NoteDefinitionNode)
                {
                    i++;
                }

                if (i > first)
                {
                    runs.Add(new NoteRun(
                        [.. blocks[first..i].OfType<NoteDefinitionNode>()],
                        first > 0 ? blocks[first - 1] : null,
                        i < blocks.Length ? blocks[i] : null,
                        blocks == document.Tree.Blocks));
                }
            }
        }

        return runs.DrainToImmutable();
    }

    /// <summary>
    /// Those that can go away: not an empty one, nor the one that keeps an empty one from the next block (FORMAT A4.4), nor the last of
    /// those between two blocks that would grow together, nor one with another in it.
    /// </summary>
    public IEnumerable<NoteDefinitionNode> Movable(SourceText text)
    {
        for (var i = 0; i < Notes.Length; i++)
        {
            var isApart = i < Notes.Length - 1 || !GrowTogether(text);
            var guards = i > 0 && NoteContent.IsEmpty(text, Notes[i - 1]);
            if (isApart && !guards && !NoteContent.IsEmpty(text, Notes[i]) && !Notes[i].Blocks.Any(HoldsDefinition) && string.IsNullOrWhiteSpace(Flow.Prefix(text, Notes[i])))
            {
                yield return Notes[i];
            }
        }
    }

    private static bool HoldsDefinition(SyntaxNode node) =>
        node is NoteDefinitionNode || (node is BlockNode and not ParagraphNode && node.Children.Any(HoldsDefinition));

    private bool GrowTogether(SourceText text)
    {
        if (Before is null || After is null)
        {
            return false;
        }

        var start = text.Content.AsSpan(After.Span.Start, Math.Min(After.Span.Length, 8));
        return (Before is ListNode or DefinitionListNode && (After is ListNode or DefinitionListNode || Flow.Prefix(text, After).Length > 0))
            || (Before is TableNode or ParagraphNode && (start.StartsWith(":") || start.StartsWith("~") || start.StartsWith("Table:", StringComparison.OrdinalIgnoreCase)))
            || (Before is QuoteNode && After is QuoteNode)
            || (Before is CodeBlockNode { IsFenced: false } && After is CodeBlockNode { IsFenced: false });
    }
}
