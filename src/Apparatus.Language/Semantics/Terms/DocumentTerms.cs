using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Terms;

/// <summary>
/// The places of one file that speak of terms. They are kept segment by segment, relative to its start, so that a keystroke in one leaves
/// those of all others as they are.
/// </summary>
public sealed class DocumentTerms
{
    private readonly MarkdownDocument document;
    private readonly TermIndex index;
    private readonly ImmutableArray<ImmutableArray<TermMatch>> bySegment;
    private readonly Lazy<HashSet<int>> entries;
    private readonly Lazy<Dictionary<int, ImmutableArray<TermMatch>>> byEntry;

    private DocumentTerms(MarkdownDocument document, TermIndex index, ImmutableArray<ImmutableArray<TermMatch>> bySegment, int searched, Lazy<HashSet<int>>? entries)
    {
        this.document = document;
        this.index = index;
        this.bySegment = bySegment;
        SearchedBlocks = searched;
        this.entries = entries ?? new(() => EntriesIn(index, bySegment.AsSpan()));
        byEntry = new(GroupByEntry);
    }

    /// <summary>How many blocks were searched to make this; the others were taken over.</summary>
    public int SearchedBlocks { get; }

    /// <summary>All places in order.</summary>
    public IEnumerable<TermMatch> All
    {
        get
        {
            for (var i = 0; i < bySegment.Length; i++)
            {
                foreach (var match in bySegment[i])
                {
                    yield return Move(match, document.Tree.StartOf(i));
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
        var tree = document.Tree;
        var (low, high) = (0, tree.Segments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tree.StartOf(middle) <= offset ? (middle + 1, high) : (low, middle);
        }

        if (low == 0)
        {
            return null;
        }

        var start = tree.StartOf(low - 1);
        var found = bySegment[low - 1].Where(match => match.Span.Contains(offset - start)).MinBy(match => match.Span.Length);
        return found is null ? null : Move(found, start);
    }

    /// <summary>Searches a file.</summary>
    /// <param name="index">The terms.</param>
    /// <param name="document">The file.</param>
    /// <param name="options">What is left out.</param>
    /// <param name="before">The same file as it was before an edit, with its places; null when it is not known.</param>
    internal static DocumentTerms Search(TermIndex index, MarkdownDocument document, TermOptions options, DocumentTerms? before)
    {
        var tree = document.Tree;
        var shared = before is null ? null : SharedStretches.Between(before.document.Tree, tree);
        var (head, tail) = shared is null ? (0, 0) : (shared.Head, shared.Tail);
        var result = ImmutableArray.CreateBuilder<ImmutableArray<TermMatch>>(tree.Segments.Length);
        var searched = 0;
        if (before is not null)
        {
            result.AddRange(before.bySegment, head);
        }

        var reader = new PhraseReader(index.Matcher, document.Text, options);
        for (var i = head; i < tree.Segments.Length - tail; i++)
        {
            var blocks = tree.Segments[i].Blocks;
            searched += blocks.Length;
            result.Add(reader.Read(blocks.AsSpan(), tree.StartOf(i)));
        }

        if (before is not null)
        {
            result.AddRange(before.bySegment.AsSpan()[^tail..]);
        }

        var found = result.MoveToImmutable();

        // Where the same entries are spoken of as before the edit, they need not be counted again.
        var isSame = before is not null && shared is not null
            && EntriesIn(index, before.bySegment.AsSpan()[head..^tail]).SetEquals(EntriesIn(index, found.AsSpan()[head..^tail]));
        return new DocumentTerms(document, index, found, searched, isSame ? before?.entries : null);
    }

    /// <summary>Whether two files speak of the same entries.</summary>
    internal bool HasSameEntries(DocumentTerms other) => ReferenceEquals(entries, other.entries) || Entries.SetEquals(other.Entries);

    private static TermMatch Move(TermMatch match, int by) => match with
    {
        Span = new TextSpan(match.Span.Start + by, match.Span.Length),
        IdSpan = match.Id is null ? default : new TextSpan(match.IdSpan.Start + by, match.IdSpan.Length),
    };

    // Without moving any place.
    private static HashSet<int> EntriesIn(TermIndex index, ReadOnlySpan<ImmutableArray<TermMatch>> segments)
    {
        var result = new HashSet<int>();
        foreach (var matches in segments)
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
}
