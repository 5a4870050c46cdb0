using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>One item of a list.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="markerSpan">The mark without the space after it: <c>-</c>, <c>3.</c>, <c>(@good)</c>.</param>
/// <param name="exampleLabel">The label of an example, without <c>@</c> and brackets; null when it has none or the list is of another kind.</param>
/// <param name="blocks">What the item holds.</param>
public sealed class ListItemNode(
    TextSpan span,
    TextSpan markerSpan,
    AttributeText? exampleLabel,
    ImmutableArray<BlockNode> blocks) : BlockNode(span)
{
    /// <summary>The mark without the space after it: <c>-</c>, <c>3.</c>, <c>(@good)</c>.</summary>
    public TextSpan MarkerSpan { get; } = markerSpan;

    /// <summary>The label of an example, without <c>@</c> and brackets; null when it has none or the list is of another kind.</summary>
    public AttributeText? ExampleLabel { get; } = exampleLabel;

    /// <summary>What the item holds.</summary>
    public ImmutableArray<BlockNode> Blocks { get; } = blocks;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Blocks);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new ListItemNode(Span.Shift(by), MarkerSpan.Shift(by), ExampleLabel?.Shift(by), Blocks.Shift(by));
}
