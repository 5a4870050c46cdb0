using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// Moves the definitions of a file without changing what is read: a definition in a list or quotation stays, and so does one
/// that keeps two blocks apart, or whose end is in doubt. The text of a note is moved as it is, to the character.
/// </summary>
internal sealed class NoteLayout
{
    private readonly MarkdownDocument document;
    private readonly NoteOrder order;
    private readonly ImmutableArray<NoteRun> runs;
    private readonly Dictionary<BlockNode, NoteRun> runAfter;
    private readonly Dictionary<BlockNode, BlockNode> anchors = [];
    private readonly HashSet<NoteDefinitionNode> movable;
    private readonly bool isTight;

    /// <summary>Looks at the definitions of a file.</summary>
    public NoteLayout(Edition edition, MarkdownDocument document)
    {
        this.document = document;
        order = new NoteOrder(edition, document);
        runs = NoteRun.All(document);
        runAfter = runs.Where(run => run.Before is not null).ToDictionary(run => run.Before ?? run.Notes[0]);

        // Of several definitions of a label the last one is printed, so their order must stay.
        var several = document.Index.NoteDefinitions.GroupBy(note => note.Label, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var inDoubt = NoteExtent.InDoubt(document);
        movable = [.. runs.SelectMany(run => run.Movable(Text)).Where(note => !several.Contains(note.Label) && !inDoubt.Contains(note))];
        var gaps = runs.SelectMany(run => run.Notes.Zip(run.Notes.Skip(1), (left, right) => LineOf(right.Span.Start) - Text.GetLine(Flow.Lines(Text, left).End))).ToList();
        isTight = gaps.Count > 0 && gaps.TrueForAll(gap => gap == 1);
    }

    /// <summary>The file.</summary>
    public MarkdownDocument Document => document;

    private SourceText Text => document.Text;

    /// <summary>Moves definitions to the end of the file, all of them in the order in which their notes are called.</summary>
    /// <param name="only">The one to move; null for all.</param>
    /// <returns>The edits; empty when everything stands there already, or when moving would change how the file is read.</returns>
    public ImmutableArray<TextEdit> ToEnd(NoteDefinitionNode? only = null)
    {
        var wanted = movable.OrderBy(note => order.KeyOf(note.Label)).ThenBy(note => note.Span).ToList();
        var atEnd = runs.FirstOrDefault(run => run is { IsTopmost: true, After: null })?.Notes.Where(movable.Contains).ToList() ?? [];
        var moved = only is null ? [.. wanted.Skip(CommonStart(wanted, atEnd))] : atEnd.Contains(only) || !movable.Contains(only) ? [] : new List<NoteDefinitionNode> { only };
        if (moved.Count == 0)
        {
            return [];
        }

        // What is left over at the end once the notes are gone is white space.
        var gone = moved.ToHashSet();
        var left = document.Tree.Blocks.LastOrDefault(block => block is not NoteDefinitionNode note || !gone.Contains(note));
        var end = left is null ? document.Tree.FrontMatter is { } front ? Text.GetLineSpan(Text.GetLine(front.Span.End)).End : 0 : Flow.Lines(Text, left).End;
        var gap = end == 0 ? string.Empty : Gap(left);
        var edits = Removals(gone).Where(edit => edit.Span.Start < end).ToList();
        edits.Add(new TextEdit(TextSpan.FromBounds(end, Text.Length), gap + Join(moved) + Text.LineBreak));
        return Checked(edits);
    }

    /// <summary>Moves definitions after the paragraph, or whatever other block, that first refers to them. Those to which another file refers stay.</summary>
    /// <param name="only">The one to move; null for all.</param>
    /// <returns>The edits; empty when everything stands there already, or when moving would change how the file is read.</returns>
    public ImmutableArray<TextEdit> AfterParagraphs(NoteDefinitionNode? only = null)
    {
        var byAnchor = movable
            .Select(note => (Note: note, Offset: order.OffsetHere(note.Label)))
            .Where(item => item.Offset is not null)
            .OrderBy(item => item.Offset).ThenBy(item => item.Note.Span)
            .Select(item => (item.Note, Anchor: Anchor(item.Offset ?? 0)))
            .Where(item => item.Anchor is not null)
            .GroupBy(item => item.Anchor, item => item.Note);
        var gone = new HashSet<NoteDefinitionNode>();
        var insertions = new List<TextEdit>();
        foreach (var group in byAnchor)
        {
            if (group.Key is { } anchor)
            {
                AddAfter(anchor, [.. group], only, gone, insertions);
            }
        }

        return gone.Count == 0 ? [] : Checked([.. Removals(gone), .. insertions]);
    }

    private void AddAfter(BlockNode anchor, List<NoteDefinitionNode> wanted, NoteDefinitionNode? only, HashSet<NoteDefinitionNode> gone, List<TextEdit> insertions)
    {
        var there = runAfter.TryGetValue(anchor, out var run) ? run.Notes.Where(wanted.ToHashSet().Contains).ToList() : [];
        var kept = CommonStart(wanted, there);
        List<NoteDefinitionNode> moved = only is null ? wanted.Skip(kept).ToList() : wanted.Contains(only) && !there.Contains(only) ? [only] : [];
        if (moved.Count == 0)
        {
            return;
        }

        BlockNode last = only is null
            ? kept > 0 ? there[kept - 1] : anchor
            : there.LastOrDefault(note => wanted.IndexOf(note) < wanted.IndexOf(only)) ?? anchor;
        var end = Flow.Lines(Text, last).End;
        var after = Flow.IsBlank(Text, Text.GetLine(end) + 1) ? string.Empty : Text.LineBreak;
        insertions.Add(new TextEdit(new TextSpan(end, 0), Gap(last) + Join(moved) + after));
        gone.UnionWith(moved);
    }

    // A block that is indented would be read as part of a note before it; what shares a line cannot be parted.
    private BlockNode? Anchor(int offset)
    {
        var (blocks, index) = Flow.At(document, offset);
        if (index < 0 || blocks[index] is NoteDefinitionNode)
        {
            return null;
        }

        var called = blocks[index];
        if (anchors.TryGetValue(called, out var known))
        {
            return known;
        }

        for (var next = index + 1; next < blocks.Length; next++)
        {
            if (blocks[next] is NoteDefinitionNode)
            {
                continue;
            }

            if (Flow.Prefix(Text, blocks[next]).Length == 0)
            {
                break;
            }

            index = next;
        }

        return anchors[called] = blocks[index];
    }

    private List<TextEdit> Removals(HashSet<NoteDefinitionNode> gone)
    {
        var edits = new List<TextEdit>();
        foreach (var run in runs)
        {
            for (var i = 0; i < run.Notes.Length; i++)
            {
                var first = i;
                while (i < run.Notes.Length && gone.Contains(run.Notes[i]))
                {
                    i++;
                }

                if (i > first)
                {
                    edits.Add(new TextEdit(Flow.Removal(Text, run.Notes[first], run.Notes[i - 1]), string.Empty));
                }
            }
        }

        return edits;
    }

    private string Gap(BlockNode? before) => isTight && before is NoteDefinitionNode ? Text.LineBreak : Text.LineBreak + Text.LineBreak;

    private string Join(IEnumerable<NoteDefinitionNode> notes) =>
        string.Join(isTight ? Text.LineBreak : Text.LineBreak + Text.LineBreak, notes.Select(note => Text.ToString(Flow.Lines(Text, note))));

    private int LineOf(int offset) => Text.GetLine(offset);

    private static int CommonStart(List<NoteDefinitionNode> wanted, List<NoteDefinitionNode> there)
    {
        var count = 0;
        while (count < wanted.Count && count < there.Count && ReferenceEquals(wanted[count], there[count]))
        {
            count++;
        }

        return count;
    }

    private ImmutableArray<TextEdit> Checked(List<TextEdit> edits)
    {
        var sorted = edits.OrderBy(edit => edit.Span).ToImmutableArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Span.Start < sorted[i - 1].Span.End)
            {
                return [];
            }
        }

        var after = EditionParser.Parse(Text.WithEdits(sorted));
        return FlowReading.AreEqual(document.Tree, after) ? sorted : [];
    }
}
