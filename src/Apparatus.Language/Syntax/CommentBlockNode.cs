using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>An HTML comment that stands as a block of its own.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="contentSpan">What stands between <c>&lt;!--</c> and <c>--&gt;</c>.</param>
public sealed class CommentBlockNode(TextSpan span, TextSpan contentSpan) : BlockNode(span)
{
    /// <summary>What stands between <c>&lt;!--</c> and <c>--&gt;</c>.</summary>
    public TextSpan ContentSpan { get; } = contentSpan;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new CommentBlockNode(Span.Shift(by), ContentSpan.Shift(by));
}
