using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A <c>!!!</c>, <c>???</c> or <c>===</c> block of MkDocs with a body indented by four spaces. Pandoc reads the body as code; the program reads it as prose, so that notes in it count.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="openerSpan">The opening line.</param>
/// <param name="blocks">The body.</param>
public sealed class AdmonitionNode(
    TextSpan span,
    TextSpan openerSpan,
    ImmutableArray<BlockNode> blocks) : BlockNode(span)
{
    /// <summary>The opening line.</summary>
    public TextSpan OpenerSpan { get; } = openerSpan;

    /// <summary>The body.</summary>
    public ImmutableArray<BlockNode> Blocks { get; } = blocks;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Blocks);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new AdmonitionNode(Span.Shift(by), OpenerSpan.Shift(by), Blocks.Shift(by));
}
