using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A formula between <c>$</c> signs.</summary>
/// <param name="span">Its characters, marks included.</param>
public sealed class MathNode(TextSpan span) : InlineNode(span)
{
    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new MathNode(Span.Shift(by));
}
