using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A template of another tool, <c>{{ … }}</c> or <c>{% … %}</c>. Pandoc reads it as text; no rule looks into it.</summary>
/// <param name="span">Its characters, marks included.</param>
public sealed class TemplateNode(TextSpan span) : InlineNode(span)
{
    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new TemplateNode(Span.Shift(by));
}
