using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Ordered and example lists. A change of number style or delimiter begins a new list (Pandoc manual, "Ordered lists").</summary>
internal sealed class OrderedListParser : RegionParser
{
    /// <inheritdoc/>
    protected override bool Interrupts(Region region, int line) => region.Context.InList;

    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        if (!ListMarks.TryReadOrdered(region, region.Lines[line], out var first))
        {
            return default;
        }

        var kind = first.Style[0] == '@' ? ListKind.Example : ListKind.Ordered;
        return [ListItems.Read(region, kind, SameStyle, line, out lastLine)];

        // "#" can continue any list.
        bool SameStyle(Region inside, RegionLine found, out ListMark mark) =>
            ListMarks.TryReadOrdered(inside, found, out mark)
            && (mark.Style == first.Style || (mark.Style[0] == '#' && mark.Style[1] == first.Style[1]));
    }
}
