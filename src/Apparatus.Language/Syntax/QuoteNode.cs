using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A block quotation, its lazy lines included (Pandoc manual, "Block quotations").</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="blocks">What is quoted.</param>
public sealed class QuoteNode(TextSpan span, ImmutableArray<BlockNode> blocks) : BlockNode(span)
{
    /// <summary>What is quoted.</summary>
    public ImmutableArray<BlockNode> Blocks { get; } = blocks;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Blocks);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new QuoteNode(Span.Shift(by), Blocks.Shift(by));
}
