using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>Inline code. Nothing in it is a note or a citation.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="contentSpan">The code without its back-ticks.</param>
/// <param name="attributes">Its attributes, or null.</param>
public sealed class CodeNode(TextSpan span, TextSpan contentSpan, AttributesNode? attributes) : InlineNode(span)
{
    /// <summary>The code without its back-ticks.</summary>
    public TextSpan ContentSpan { get; } = contentSpan;

    /// <summary>Its attributes, or null.</summary>
    public AttributesNode? Attributes { get; } = attributes;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new CodeNode(Span.Shift(by), ContentSpan.Shift(by), (AttributesNode?)Attributes?.Shift(by));
}
