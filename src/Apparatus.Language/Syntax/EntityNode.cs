using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>An HTML entity such as <c>&amp;nbsp;</c>.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="text">What it stands for.</param>
public sealed class EntityNode(TextSpan span, string text) : InlineNode(span)
{
    /// <summary>What it stands for.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new EntityNode(Span.Shift(by), Text);
}
