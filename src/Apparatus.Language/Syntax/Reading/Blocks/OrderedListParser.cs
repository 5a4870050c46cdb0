using System.Collections.Immutable;
using System.Linq;

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

        bool SameStyle(Region inside, RegionLine found, out ListMark mark) =>
            ListMarks.TryReadOrdered(inside, found, out mark)
            && mark.Style[1] == first.Style[1]
            && (mark.Style[0] == first.Style[0] || Continues(first.Style[0], mark.Style[0], inside.Text.ToString(mark.Span)));
    }

    // "#" continues any list and is continued by numbers; one letter may be Roman in one item and a letter in the next.
    private static bool Continues(char first, char next, string mark) => (first, next) switch
    {
        (_, '#') => true,
        ('#', '1') => true,
        ('a', 'i') or ('A', 'I') => mark.Count(char.IsAsciiLetter) == 1,
        ('i', 'a') => mark.Any(c => "vxlcdm".Contains(c)),
        ('I', 'A') => mark.Any(c => "VXLCDM".Contains(c)),
        _ => false,
    };
}
