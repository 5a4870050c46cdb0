using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>An HTML comment inside a paragraph.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="contentSpan">What stands between <c>&lt;!--</c> and <c>--&gt;</c>.</param>
public sealed class CommentNode(TextSpan span, TextSpan contentSpan) : InlineNode(span)
{
    /// <summary>What stands between <c>&lt;!--</c> and <c>--&gt;</c>.</summary>
    public TextSpan ContentSpan { get; } = contentSpan;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new CommentNode(Span.Shift(by), ContentSpan.Shift(by));
}
