using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>A suffix that its writer meant as a locator and that Pandoc prints as plain text. All spans are offsets in that suffix.</summary>
/// <param name="Kind">Why it is not read.</param>
/// <param name="WordSpan">The term as written with its full stop, or the word before it; empty for a Roman numeral alone.</param>
/// <param name="ValueSpan">The first number or Roman numeral; for <see cref="LocatorLookalikeKind.WordBeforeTerm"/> all of the locator with its term.</param>
/// <param name="Suggestion">
/// The term to write instead, known to all Pandocs asked for: <c>chapter</c> for <c>chap.</c>, <c>p.</c> for a numeral alone. Null when
/// the language has none, and for a word before a term.
/// </param>
/// <param name="KnownIn">The languages in which this very form is known, as <c>en-US</c>; empty when it is known nowhere.</param>
public sealed record LocatorLookalike(
    LocatorLookalikeKind Kind,
    TextSpan WordSpan,
    TextSpan ValueSpan,
    string? Suggestion,
    ImmutableArray<string> KnownIn);
