using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Blocks in a row at the top of a file, between blank lines, with all that decided how they were read. While an edit touches nothing
/// of that, they are taken over, and stand further on once somebody asks for them.
/// </summary>
internal sealed class Segment
{
    private readonly ReadBlocks origin;
    private readonly int distance;
    private readonly int reach;
    private readonly ImmutableArray<DivAnswer> divs;
    private ImmutableArray<BlockNode> blocks;

    /// <summary>Keeps what was just read.</summary>
    /// <param name="line">The first line of the region, which is not blank.</param>
    /// <param name="next">The line after the last, or after the blank one that ends it.</param>
    /// <param name="blocks">What was read.</param>
    /// <param name="lines">The lines, with notes of what decided.</param>
    public Segment(int line, int next, ImmutableArray<BlockNode> blocks, RegionLines lines)
        : this(line, next, new ReadBlocks(blocks, blocks.All(ShiftedNodes.CanShift)), 0) => ((reach, divs), this.blocks) = (lines.TakeNotes(), blocks);

    private Segment(int line, int next, ReadBlocks origin, int distance) => (Line, Next, this.origin, this.distance) = (line, next, origin, distance);

    private Segment(Segment other, int lines, int distance)
        : this(other.Line + lines, other.Next + lines, other.origin, other.distance + distance)
    {
        reach = other.reach == int.MaxValue ? int.MaxValue : other.reach + lines;
        divs = lines == 0 ? other.divs : ImmutableArray.CreateRange(other.divs, static (div, by) => new DivAnswer(div.Line + by, div.End < 0 ? -1 : div.End + by), lines);
    }

    /// <summary>The first line of the region, which is not blank.</summary>
    public int Line { get; }

    /// <summary>The line to go on with.</summary>
    public int Next { get; }

    /// <summary>The blocks, with places in the file.</summary>
    public ImmutableArray<BlockNode> Blocks
    {
        get
        {
            // Two threads may both make them; one of the two lists stays, and nobody sees half of one.
            if (blocks.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref blocks, origin.Blocks.Shift(distance));
            }

            return blocks;
        }
    }

    /// <summary>Whether the blocks of both were read once, and not again.</summary>
    public bool IsOfSameOrigin(Segment other) => ReferenceEquals(origin, other.origin);

    /// <summary>Whether what decided about the blocks lies before a line.</summary>
    public bool IsDecidedBefore(int line) => reach < line;

    /// <summary>The blocks where they stand after an edit before them; null when they have to be read again.</summary>
    /// <param name="lines">By how many lines further on.</param>
    /// <param name="by">By how many UTF-16 units further on.</param>
    public Segment? Shift(int lines, int by) => lines == 0 && by == 0 ? this : origin.CanShift ? new Segment(this, lines, by) : null;

    /// <summary>Whether the divs that open here still end where they did.</summary>
    public bool HasSameDivs(Region region) => divs.All(div => region.DivEndOf(div.Line) == div.End);

    /// <summary>The answer to a question, asked once and kept over all edits that do not touch the segment.</summary>
    /// <param name="question">The question.</param>
    /// <param name="about">What else it is about; asked again for another. Null for nothing.</param>
    /// <param name="ask">Answers it, given the blocks.</param>
    public bool Answer(SegmentQuestion question, object? about, Func<ImmutableArray<BlockNode>, bool> ask)
    {
        if (origin.Find(question, about) is { } known)
        {
            return known;
        }

        var answer = ask(Blocks);
        origin.Keep(question, about, answer);
        return answer;
    }

    private sealed class ReadBlocks(ImmutableArray<BlockNode> blocks, bool canShift)
    {
        // Asked in the lower half, answered with yes in the upper one: two threads may ask, and either answer is right.
        private int answers;
        private Named? named;

        public ImmutableArray<BlockNode> Blocks { get; } = blocks;

        public bool CanShift { get; } = canShift;

        public bool? Find(SegmentQuestion question, object? about)
        {
            if (about is not null)
            {
                return named is { } known && ReferenceEquals(known.About, about) ? known.Answer : null;
            }

            var bits = Volatile.Read(ref answers);
            return (bits & Asked(question)) == 0 ? null : (bits & (Asked(question) << 16)) != 0;
        }

        public void Keep(SegmentQuestion question, object? about, bool answer)
        {
            if (about is not null)
            {
                named = new Named(about, answer);
            }
            else
            {
                Interlocked.Or(ref answers, Asked(question) | (answer ? Asked(question) << 16 : 0));
            }
        }

        private static int Asked(SegmentQuestion question) => 1 << (int)question;

        private sealed record Named(object About, bool Answer);
    }
}
