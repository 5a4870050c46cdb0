using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>A bare word in a value of BibTeX, which stands for what <c>@string</c> says; numbers are none.</summary>
/// <param name="Name">The word as written; its case does not count.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsDefined">Whether it is the name of a month or of a string defined above; otherwise Pandoc prints the word itself (measured).</param>
public readonly record struct BibliographyMacroUse(string Name, TextSpan Span, bool IsDefined)
{
    /// <summary>The same at another place.</summary>
    internal BibliographyMacroUse Shift(int by) => this with { Span = Span.Shift(by) };
}
