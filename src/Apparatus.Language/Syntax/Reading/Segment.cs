using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Blocks in a row at the top of a file, between blank lines, with all that decided how they were read. While an edit touches nothing
/// of that, they are taken over, and stand further on once somebody asks for them.
/// </summary>
internal sealed class Segment
{
    private readonly ImmutableArray<BlockNode> origin;
    private readonly int distance;
    private readonly bool canShift;
    private readonly int reach;
    private readonly ImmutableArray<DivAnswer> divs;
    private ImmutableArray<BlockNode> blocks;

    /// <summary>Keeps what was just read.</summary>
    /// <param name="line">The first line of the region, which is not blank.</param>
    /// <param name="next">The line after the last, or after the blank one that ends it.</param>
    /// <param name="blocks">What was read.</param>
    /// <param name="lines">The lines, with notes of what decided.</param>
    public Segment(int line, int next, ImmutableArray<BlockNode> blocks, RegionLines lines)
        : this(line, next, blocks, 0, blocks.All(ShiftedNodes.CanShift)) => ((reach, divs), this.blocks) = (lines.TakeNotes(), blocks);

    private Segment(int line, int next, ImmutableArray<BlockNode> origin, int distance, bool canShift) =>
        (Line, Next, this.origin, this.distance, this.canShift) = (line, next, origin, distance, canShift);

    private Segment(Segment other, int lines, int distance)
        : this(other.Line + lines, other.Next + lines, other.origin, other.distance + distance, other.canShift)
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
                ImmutableInterlocked.InterlockedInitialize(ref blocks, origin.Shift(distance));
            }

            return blocks;
        }
    }

    /// <summary>Whether the blocks of both were read once, and not again.</summary>
    public bool IsOfSameOrigin(Segment other) => origin == other.origin;

    /// <summary>Whether what decided about the blocks lies before a line.</summary>
    public bool IsDecidedBefore(int line) => reach < line;

    /// <summary>The blocks where they stand after an edit before them; null when they have to be read again.</summary>
    /// <param name="lines">By how many lines further on.</param>
    /// <param name="by">By how many UTF-16 units further on.</param>
    public Segment? Shift(int lines, int by) => lines == 0 && by == 0 ? this : canShift ? new Segment(this, lines, by) : null;

    /// <summary>Whether the divs that open here still end where they did.</summary>
    public bool HasSameDivs(Region region) => divs.All(div => region.DivEndOf(div.Line) == div.End);
}
