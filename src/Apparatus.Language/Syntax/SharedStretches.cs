using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>What two trees of one file have in common, one before and one after some edits: a start and an end that were not read again.</summary>
internal sealed class SharedStretches
{
    private readonly int headEnd;
    private readonly int tailStart;
    private readonly int distance;
    private readonly TextSpan fresh;

    private SharedStretches(SyntaxTree before, SyntaxTree after, int head, int tail)
    {
        (Head, Tail) = (head, tail);
        headEnd = before.StartOf(head);
        tailStart = before.StartOf(before.Segments.Length - tail);
        var end = after.StartOf(after.Segments.Length - tail);
        distance = end - tailStart;
        fresh = TextSpan.FromBounds(after.StartOf(head), end);
        Replaced = before.Segments[head..^tail];
        Segments = after.Segments[head..^tail];
    }

    /// <summary>How many segments at the start are the same.</summary>
    public int Head { get; }

    /// <summary>How many segments at the end are the same, further on or nearer.</summary>
    public int Tail { get; }

    /// <summary>Whether a heading was or is in what was read again, so that other blocks may stand under another one.</summary>
    public bool HasHeadings => Replaced.Concat(Segments).Any(segment => segment.Blocks.Any(block => block is HeadingNode));

    /// <summary>What stood in place of <see cref="Segments"/> before.</summary>
    public ImmutableArray<Segment> Replaced { get; }

    /// <summary>What was read again.</summary>
    public ImmutableArray<Segment> Segments { get; }

    /// <summary>Compares two trees; null when their front matter is not the same, so that any block may be told of otherwise.</summary>
    public static SharedStretches? Between(SyntaxTree before, SyntaxTree after)
    {
        if (before.FrontMatter != after.FrontMatter)
        {
            return null;
        }

        var (old, now) = (before.Segments, after.Segments);
        var most = Math.Min(old.Length, now.Length);
        var head = 0;
        while (head < most && old[head].IsOfSameOrigin(now[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < most - head && old[^(tail + 1)].IsOfSameOrigin(now[^(tail + 1)]))
        {
            tail++;
        }

        return new SharedStretches(before, after, head, tail);
    }

    /// <summary>Where a place of the text before stands now; null when what begins there has been read again.</summary>
    public TextSpan? Find(TextSpan old) =>
        old.Start < headEnd ? old : old.Start >= tailStart ? old.Shift(distance) : null;

    /// <summary>Whether a place of the text now lies in what was read again.</summary>
    public bool IsFresh(int offset) => fresh.Contains(offset);
}
