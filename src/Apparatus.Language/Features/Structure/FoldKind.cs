namespace Apparatus.Language.Features.Structure;

/// <summary>What is folded (LSP <c>FoldingRangeKind</c>, as far as it has a name for it).</summary>
public enum FoldKind
{
    /// <summary>A section, a list item, an entry: whatever has no kind of its own.</summary>
    Block,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>Several notes in a row, which editors fold with “Fold All Regions”.</summary>
    Region,
}
