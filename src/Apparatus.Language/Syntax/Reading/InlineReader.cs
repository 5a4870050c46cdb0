using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Reads the running text of one block as Pandoc does.</summary>
internal static class InlineReader
{
    /// <summary>Reads a text into inline nodes.</summary>
    /// <param name="leaf">The text of one block.</param>
    /// <returns>Nodes in order; together they cover the text. Null when it is nested beyond the limits (ED6017).</returns>
    public static ImmutableArray<InlineNode>? Read(LeafText leaf) => new InlineParser(leaf).Parse();
}
