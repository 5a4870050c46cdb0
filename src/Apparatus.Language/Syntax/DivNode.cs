using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A fenced div (Pandoc manual, "Divs and Spans").</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="attributes">Its attributes in braces, or null.</param>
/// <param name="className">The bare class of the short form <c>::: name</c>, or null.</param>
/// <param name="blocks">What stands between the fences.</param>
public sealed class DivNode(
    TextSpan span,
    AttributesNode? attributes,
    AttributeText? className,
    ImmutableArray<BlockNode> blocks) : BlockNode(span)
{
    /// <summary>Its attributes in braces, or null.</summary>
    public AttributesNode? Attributes { get; } = attributes;

    /// <summary>The bare class of the short form <c>::: name</c>, or null.</summary>
    public AttributeText? ClassName { get; } = className;

    /// <summary>What stands between the fences.</summary>
    public ImmutableArray<BlockNode> Blocks { get; } = blocks;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Blocks);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new DivNode(
        Span.Shift(by), (AttributesNode?)Attributes?.Shift(by), ClassName?.Shift(by), Blocks.Shift(by));
}
