namespace Apparatus.Language.Syntax.Reading;

/// <summary>What the containers around a region change in how its lines are read.</summary>
/// <param name="InList">Inside a list item, where a list mark begins a list without a blank line before it.</param>
/// <param name="Depth">How many containers are around it.</param>
internal readonly record struct BlockContext(bool InList, int Depth)
{
    /// <summary>
    /// Deeper nesting is not read (ED6017). The limit keeps recursion far from the end of the stack, and below the
    /// depths at which Markdig gives up.
    /// </summary>
    public const int MaximumDepth = 48;

    /// <summary>The context inside a list item.</summary>
    public BlockContext ForListItem() => new(true, Depth + 1);

    /// <summary>The context inside any other container.</summary>
    public BlockContext ForContainer() => this with { Depth = Depth + 1 };
}
