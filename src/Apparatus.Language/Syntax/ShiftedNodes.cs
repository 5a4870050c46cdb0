using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Syntax;

/// <summary>Lists of nodes that stand further on in the file than when they were read.</summary>
internal static class ShiftedNodes
{
    /// <summary>The same nodes further on.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="by">By how many UTF-16 units; less than 0 for nearer to the start.</param>
    public static ImmutableArray<T> Shift<T>(this ImmutableArray<T> nodes, int by)
        where T : SyntaxNode => nodes.IsDefaultOrEmpty ? nodes : ImmutableArray.CreateRange(nodes, static (node, by) => (T)node.Shift(by), by);

    /// <summary>The same words further on.</summary>
    /// <param name="words">The words.</param>
    /// <param name="by">By how many UTF-16 units; less than 0 for nearer to the start.</param>
    public static ImmutableArray<AttributeText> Shift(this ImmutableArray<AttributeText> words, int by) =>
        words.IsDefaultOrEmpty ? words : ImmutableArray.CreateRange(words, static (word, by) => word.Shift(by), by);

    /// <summary>The same pairs further on.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="by">By how many UTF-16 units; less than 0 for nearer to the start.</param>
    public static ImmutableArray<AttributePair> Shift(this ImmutableArray<AttributePair> pairs, int by) =>
        pairs.IsDefaultOrEmpty ? pairs : ImmutableArray.CreateRange(pairs, static (pair, by) => pair.Shift(by), by);

    /// <summary>Whether a node can be shifted: metadata inside it are read again, since YAML may name one value at many places.</summary>
    public static bool CanShift(SyntaxNode node) => node is not MetadataNode && node.Children.All(child => child is not BlockNode || CanShift(child));
}
