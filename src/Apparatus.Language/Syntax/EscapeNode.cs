using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A character after a backslash, which loses its meaning (Pandoc manual, "Backslash escapes").</summary>
/// <param name="span">The backslash and the character.</param>
/// <param name="character">The character itself.</param>
public sealed class EscapeNode(TextSpan span, char character) : InlineNode(span)
{
    /// <summary>The character itself.</summary>
    public char Character { get; } = character;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new EscapeNode(Span.Shift(by), Character);
}
