using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A code block, indented or fenced. Nothing in it is a note or a citation.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="contentSpan">The code without fences, with the indentation of the later lines.</param>
/// <param name="attributes">The attributes of a fenced block, or null.</param>
/// <param name="isFenced">Whether fences mark it rather than indentation.</param>
public sealed class CodeBlockNode(
    TextSpan span,
    TextSpan contentSpan,
    AttributesNode? attributes,
    bool isFenced) : BlockNode(span)
{
    /// <summary>The code without fences, with the indentation of the later lines.</summary>
    public TextSpan ContentSpan { get; } = contentSpan;

    /// <summary>The attributes of a fenced block, or null.</summary>
    public AttributesNode? Attributes { get; } = attributes;

    /// <summary>Whether fences mark it rather than indentation.</summary>
    public bool IsFenced { get; } = isFenced;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new CodeBlockNode(
        Span.Shift(by), ContentSpan.Shift(by), (AttributesNode?)Attributes?.Shift(by), IsFenced);
}
