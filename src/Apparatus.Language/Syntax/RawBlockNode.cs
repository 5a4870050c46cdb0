using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A raw HTML tag, TeX environment or <c>{=format}</c> block that passes through Pandoc untouched.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="kind">Which language.</param>
/// <param name="id">The value of an HTML <c>id</c> (or of <c>name</c> on <c>a</c>), or null.</param>
public sealed class RawBlockNode(TextSpan span, RawKind kind, AttributeText? id) : BlockNode(span)
{
    /// <summary>Which language.</summary>
    public RawKind Kind { get; } = kind;

    /// <summary>The value of an HTML <c>id</c> (or of <c>name</c> on <c>a</c>), or null.</summary>
    public AttributeText? Id { get; } = id;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new RawBlockNode(Span.Shift(by), Kind, Id?.Shift(by));
}
