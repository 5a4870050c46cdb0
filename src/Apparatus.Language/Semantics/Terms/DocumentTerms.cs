using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Terms;

/// <summary>
/// The places of one file that speak of terms. They are kept block by block, relative to the block, so that a keystroke in one block leaves
/// those of all others as they are.
/// </summary>
public sealed class DocumentTerms
{
    private readonly MarkdownDocument document;
    private readonly TermIndex index;
    private readonly ImmutableArray<ImmutableArray<TermMatch>> byBlock;
    private readonly Lazy<HashSet<int>> entries;
    private readonly Lazy<Dictionary<int, ImmutableArray<TermMatch>>> byEntry;

    private DocumentTerms(MarkdownDocument document, TermIndex index, ImmutableArray<ImmutableArray<TermMatch>> byBlock, int searched)
    {
        this.document = document;
        this.index = index;
        this.byBlock = byBlock;
        SearchedBlocks = searched;
        entries = new(FindEntries);
        byEntry = new(GroupByEntry);
    }

    /// <summary>How many blocks were searched to make this; the others were taken over.</summary>
    public int SearchedBlocks { get; }

    /// <summary>All places in order.</summary>
    public IEnumerable<TermMatch> All
    {
        get
        {
            for (var i = 0; i < byBlock.Length; i++)
            {
                foreach (var match in byBlock[i])
                {
                    yield return Move(match, document.Tree.Blocks[i].Span.Start);
                }
            }
        }
    }

    /// <summary>The numbers of all entries that the file speaks of.</summary>
    public IReadOnlySet<int> Entries => entries.Value;

    /// <summary>The places that speak of an entry, in order; empty when none does. A phrase that two entries share speaks of both.</summary>
    /// <param name="entry">The number of the entry.</param>
    public ImmutableArray<TermMatch> Of(int entry) => byEntry.Value.TryGetValue(entry, out var found) ? found : [];

    /// <summary>The innermost place that holds the character at an offset; null when there is none.</summary>
    /// <param name="offset">0-based UTF-16 offset.</param>
    public TermMatch? At(int offset)
    {
        var blocks = document.Tree.Blocks;
        var (low, high) = (0, blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        if (low == 0)
        {
            return null;
        }

        var start = blocks[low - 1].Span.Start;
        var found = byBlock[low - 1].Where(match => match.Span.Contains(offset - start)).MinBy(match => match.Span.Length);
        return found is null ? null : Move(found, start);
    }

    /// <summary>Searches a file.</summary>
    /// <param name="index">The terms.</param>
    /// <param name="document">The file.</param>
    /// <param name="options">What is left out.</param>
    /// <param name="before">The same file as it was before an edit, with its places; null when it is not known.</param>
    internal static DocumentTerms Search(TermIndex index, MarkdownDocument document, TermOptions options, DocumentTerms? before)
    {
        var blocks = document.Tree.Blocks;
        var result = ImmutableArray.CreateBuilder<ImmutableArray<TermMatch>>(blocks.Length);
        var same = before is null ? null : new SameBlocks(before.document, document);
        var reader = new PhraseReader(index.Matcher, document.Text, options);
        var searched = 0;
        foreach (var block in blocks)
        {
            if (before is not null && same?.Before(block) is >= 0 and var known)
            {
                result.Add(before.byBlock[known]);
                continue;
            }

            searched++;
            result.Add(reader.Read([block], block.Span.Start));
        }

        return new DocumentTerms(document, index, result.MoveToImmutable(), searched);
    }

    /// <summary>Whether two files speak of the same entries.</summary>
    internal bool HasSameEntries(DocumentTerms other) => Entries.SetEquals(other.Entries);

    private static TermMatch Move(TermMatch match, int by) => match with
    {
        Span = new TextSpan(match.Span.Start + by, match.Span.Length),
        IdSpan = match.Id is null ? default : new TextSpan(match.IdSpan.Start + by, match.IdSpan.Length),
    };

    // Asked for after every keystroke, so without moving any place.
    private HashSet<int> FindEntries()
    {
        var result = new HashSet<int>();
        foreach (var matches in byBlock)
        {
            foreach (var match in matches)
            {
                foreach (var entry in index.EntriesOf(match))
                {
                    result.Add(entry);
                }
            }
        }

        return result;
    }

    private Dictionary<int, ImmutableArray<TermMatch>> GroupByEntry()
    {
        var groups = new Dictionary<int, ImmutableArray<TermMatch>.Builder>();
        foreach (var match in All)
        {
            foreach (var entry in index.EntriesOf(match))
            {
                if (!groups.TryGetValue(entry, out var group))
                {
                    groups[entry] = group = ImmutableArray.CreateBuilder<TermMatch>();
                }

                group.Add(match);
            }
        }

        return groups.ToDictionary(group => group.Key, group => group.Value.ToImmutable());
    }

    // Blocks that an edit has not touched: they lie wholly in what both texts begin or end with.
    private sealed class SameBlocks
    {
        // So many characters are compared at once.
        private const int Stride = 256;

        private readonly ImmutableArray<BlockNode> before;
        private readonly int prefix;
        private readonly int suffixStart;
        private readonly int moved;
        private int next;

        public SameBlocks(MarkdownDocument before, MarkdownDocument after)
        {
            var old = before.Text.Content.AsSpan();
            var now = after.Text.Content.AsSpan();
            this.before = before.Tree.Blocks;
            prefix = old.CommonPrefixLength(now);
            var suffix = 0;
            var most = Math.Min(old.Length, now.Length) - prefix;
            while (suffix + Stride <= most && old[^(suffix + Stride)..^suffix].SequenceEqual(now[^(suffix + Stride)..^suffix]))
            {
                suffix += Stride;
            }

            while (suffix < most && old[^(suffix + 1)] == now[^(suffix + 1)])
            {
                suffix++;
            }

            suffixStart = now.Length - suffix;
            moved = now.Length - old.Length;
        }

        // The position of the same block in the text before; -1 when there is none. Asked in order.
        public int Before(BlockNode block)
        {
            var start = block.Span.End <= prefix ? block.Span.Start : block.Span.Start >= suffixStart ? block.Span.Start - moved : -1;
            if (start < 0)
            {
                return -1;
            }

            while (next < before.Length && before[next].Span.Start < start)
            {
                next++;
            }

            return next < before.Length && before[next].Span == new TextSpan(start, block.Span.Length) && before[next].GetType() == block.GetType() ? next : -1;
        }
    }
}
