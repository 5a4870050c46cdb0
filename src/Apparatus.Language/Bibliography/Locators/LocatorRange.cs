using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>One of the places that a locator names: a number, or a range of them, of a volume where one is named with a colon.</summary>
/// <param name="Span">Where it stands in the suffix, volume included.</param>
/// <param name="Volume">The volume of <c>2:33</c>; null when none is named.</param>
/// <param name="From">The number, or the first of a range.</param>
/// <param name="To">The last of a range as meant: 335 of <c>333-5</c>; null for a single number.</param>
public readonly record struct LocatorRange(TextSpan Span, LocatorNumber? Volume, LocatorNumber From, LocatorNumber? To)
{
    /// <summary>The last number.</summary>
    public int Last => To?.Value ?? From.Value;

    /// <summary>Whether it ends before it begins; Roman and Arabic numbers do not compare.</summary>
    public bool IsBackwards => To is { } to && to.IsRoman == From.IsRoman && to.Value < From.Value;
}
