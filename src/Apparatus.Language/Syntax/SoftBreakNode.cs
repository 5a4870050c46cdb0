using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A line break inside a paragraph, with the white space around it and the prefixes of the next line.</summary>
/// <param name="span">Its characters, marks included.</param>
public sealed class SoftBreakNode(TextSpan span) : InlineNode(span)
{
    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new SoftBreakNode(Span.Shift(by));
}
