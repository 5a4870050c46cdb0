using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>A macro that BibTeX's <c>@string{name = "value"}</c> defines. It holds for the entries below it.</summary>
/// <param name="Name">The name as written; it ignores case.</param>
/// <param name="NameSpan">The name alone.</param>
/// <param name="Value">The value, put together like that of a field.</param>
/// <param name="ValueSpan">The value as written.</param>
/// <param name="Span">From <c>@</c> to the closing brace.</param>
public sealed record BibliographyString(string Name, TextSpan NameSpan, string Value, TextSpan ValueSpan, TextSpan Span)
{
    /// <summary>The same at another place.</summary>
    internal BibliographyString Shift(int by) => by == 0 ? this : this with { NameSpan = NameSpan.Shift(by), ValueSpan = ValueSpan.Shift(by), Span = Span.Shift(by) };
}
