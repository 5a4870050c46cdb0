using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>A number of a locator.</summary>
/// <param name="Span">Where it stands in the suffix.</param>
/// <param name="Value">What it counts to.</param>
/// <param name="IsRoman">Whether it is a Roman numeral, as on the pages before the text.</param>
public readonly record struct LocatorNumber(TextSpan Span, int Value, bool IsRoman);
