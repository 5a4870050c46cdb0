using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A raw HTML tag, TeX command or <c>{=format}</c> passage.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="kind">Which language.</param>
/// <param name="id">The value of an HTML <c>id</c> (or of <c>name</c> on <c>a</c>), or null.</param>
public sealed class RawInlineNode(TextSpan span, RawKind kind, AttributeText? id) : InlineNode(span)
{
    /// <summary>Which language.</summary>
    public RawKind Kind { get; } = kind;

    /// <summary>The value of an HTML <c>id</c> (or of <c>name</c> on <c>a</c>), or null.</summary>
    public AttributeText? Id { get; } = id;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new RawInlineNode(Span.Shift(by), Kind, Id?.Shift(by));
}
