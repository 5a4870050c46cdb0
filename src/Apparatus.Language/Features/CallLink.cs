using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>A dependence between two items.</summary>
/// <param name="Item">The item at the other end.</param>
/// <param name="Ranges">Where one names the other, in order, in the file of the one that depends.</param>
public sealed record CallLink(CallItem Item, ImmutableArray<TextSpan> Ranges)
{
    /// <summary>Whether both say the same.</summary>
    public bool Equals(CallLink? other) => other is not null && Item == other.Item && Ranges.SequenceEqual(other.Ranges);

    /// <inheritdoc/>
    public override int GetHashCode() => Item.GetHashCode();
}
