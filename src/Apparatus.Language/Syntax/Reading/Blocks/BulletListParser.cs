using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Bullet lists. A change of the mark does not begin a new list (Pandoc manual, "Bullet lists").</summary>
internal sealed class BulletListParser : RegionParser
{
    /// <inheritdoc/>
    protected override bool Interrupts(Region region, int line) => region.Context.InList;

    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        return ListMarks.TryReadBullet(region, region.Lines[line], out _)
            ? [ListItems.Read(region, ListKind.Bullet, ListMarks.TryReadBullet, line, out lastLine)]
            : default;
    }
}
