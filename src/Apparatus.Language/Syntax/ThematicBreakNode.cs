using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A rule: three or more <c>*</c>, <c>-</c> or <c>_</c> alone on a line.</summary>
/// <param name="span">Its characters, marks included.</param>
public sealed class ThematicBreakNode(TextSpan span) : BlockNode(span)
{
    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new ThematicBreakNode(Span.Shift(by));
}
