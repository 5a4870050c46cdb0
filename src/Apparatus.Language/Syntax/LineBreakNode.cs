using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A forced line break: a backslash, or two spaces, before the end of the line.</summary>
/// <param name="span">Its characters, marks included.</param>
public sealed class LineBreakNode(TextSpan span) : InlineNode(span)
{
    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new LineBreakNode(Span.Shift(by));
}
