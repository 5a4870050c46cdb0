using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>Words and punctuation without meaning of their own, on one line.</summary>
/// <param name="span">The characters.</param>
public sealed class TextNode(TextSpan span) : InlineNode(span)
{
    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new TextNode(Span.Shift(by));
}
