using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A passage nested beyond the limits of the reader; it is kept as opaque text and reported (ED6017).</summary>
/// <param name="span">Its characters, marks included.</param>
public sealed class TooComplexNode(TextSpan span) : BlockNode(span)
{
    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new TooComplexNode(Span.Shift(by));
}
