using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A balanced pair of brackets that is none of the above: literal text, or a shortcut link <c>[label]</c> where a definition or heading of that name exists.</summary>
/// <param name="span">From <c>[</c> to <c>]</c>.</param>
/// <param name="inlines">What stands between the brackets.</param>
public sealed class BracketNode(TextSpan span, ImmutableArray<InlineNode> inlines) : InlineNode(span)
{
    /// <summary>What stands between the brackets.</summary>
    public ImmutableArray<InlineNode> Inlines { get; } = inlines;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Inlines);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new BracketNode(Span.Shift(by), Inlines.Shift(by));
}
