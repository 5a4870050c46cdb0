using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>The suffix of a citation as Pandoc splits it. All spans are offsets in the suffix that was given.</summary>
/// <param name="IsRecognised">Whether Pandoc finds a locator; if not, the whole suffix is printed as it stands.</param>
/// <param name="Kind">What is counted; null when nothing is recognised, and for braces without a term in Pandoc 3.</param>
/// <param name="TermSpan">The term as written, without white space around it; empty, before the value, when there is none.</param>
/// <param name="ValueSpan">The numbers, without white space around them; empty for <c>{}</c>.</param>
/// <param name="RestSpan">What is printed after the locator as plain text; without a locator all of the suffix.</param>
/// <param name="IsBraced">Whether the locator stands in braces, which force its reading.</param>
public readonly record struct Locator(
    bool IsRecognised,
    LocatorKind? Kind,
    TextSpan TermSpan,
    TextSpan ValueSpan,
    TextSpan RestSpan,
    bool IsBraced)
{
    /// <summary>Whether a term is written, so that the number is not merely taken for a page.</summary>
    public bool HasTerm => IsRecognised && !TermSpan.IsEmpty;

    /// <summary>The result for a suffix in which Pandoc finds no locator.</summary>
    /// <param name="length">The length of the suffix in UTF-16 units.</param>
    public static Locator None(int length) => new(false, null, default, default, new TextSpan(0, length), false);
}
