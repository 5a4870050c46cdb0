using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>One <c>:</c> paragraph of a definition list.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="markerSpan">The <c>:</c> or <c>~</c>.</param>
/// <param name="blocks">What the definition says.</param>
public sealed class DefinitionNode(
    TextSpan span,
    TextSpan markerSpan,
    ImmutableArray<BlockNode> blocks) : BlockNode(span)
{
    /// <summary>The <c>:</c> or <c>~</c>.</summary>
    public TextSpan MarkerSpan { get; } = markerSpan;

    /// <summary>What the definition says.</summary>
    public ImmutableArray<BlockNode> Blocks { get; } = blocks;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Blocks);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new DefinitionNode(Span.Shift(by), MarkerSpan.Shift(by), Blocks.Shift(by));
}
