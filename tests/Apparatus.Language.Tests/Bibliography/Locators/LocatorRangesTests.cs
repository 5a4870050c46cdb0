using System.Globalization;
using System.Linq;
using Apparatus.Language.Bibliography.Locators;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Locators;

/// <summary>The numbers of locators, in the five languages that have tables.</summary>
public sealed class LocatorRangesTests
{
    [Theory]
    [InlineData("en-GB", ", p. 33", "33")]
    [InlineData("en-GB", ", pp. 33-35, 38", "33-35 38")]
    [InlineData("en-GB", ", 33–35", "33-35")]
    [InlineData("en-GB", ", pp. 333-5", "333-335")]
    [InlineData("en-GB", ", pp. 1107--9", "1107-1109")]
    [InlineData("en-GB", ", pp. 333-45", "333-345")]
    [InlineData("en-GB", ", 2:33-35", "2:33-35")]
    [InlineData("en-GB", ", vol. 2", "2")]
    [InlineData("en-GB", ", p. iv", "r4")]
    [InlineData("en-GB", ", pp. xiv-xix, 3", "r14-r19 3")]
    [InlineData("en-GB", ", {p. iv-x}, suffix 7", "r4-r10")]
    [InlineData("en-GB", "{}, 99 years", "")]
    [InlineData("en-GB", ", p. 3a", "")]
    [InlineData("en-GB", ", fol. 12r", "")]
    [InlineData("en-GB", ", and more", "")]
    [InlineData("en-US", ", chap. 3, and 4", "3")]
    [InlineData("en-US", ", secs. 3-5", "3-5")]
    [InlineData("de", ", S. 33-35", "33-35")]
    [InlineData("de", ", Kap. IV", "r4")]
    [InlineData("de", ", Bd. 2", "2")]
    [InlineData("fr", ", p. 33-35", "33-35")]
    [InlineData("fr", ", chap. 3", "3")]
    [InlineData("ru", ", с. 33-35", "33-35")]
    [InlineData("ru", ", гл. 3", "3")]
    [InlineData("ru", ", т. 2", "2")]
    public void Are_read(string lang, string suffix, string expected)
    {
        var locator = LocatorParser.Parse(suffix, lang, PandocGeneration.Two);
        Assert.Equal(expected, string.Join(' ', LocatorRanges.Of(locator, suffix).Select(Write)));
    }

    [Theory]
    [InlineData("i", 1)]
    [InlineData("iv", 4)]
    [InlineData("XIX", 19)]
    [InlineData("mcmxxi", 1921)]
    [InlineData("page", 0)]
    [InlineData("", 0)]
    public void Roman_numerals_have_values(string numeral, int value) => Assert.Equal(value, LocatorRanges.Roman(numeral));

    [Fact]
    public void Places_are_those_of_the_suffix()
    {
        const string suffix = ", pp. 333-5, 2:40";
        var ranges = LocatorRanges.Of(LocatorParser.Parse(suffix, "en", PandocGeneration.Both), suffix);
        Assert.Equal(["333-5", "2:40"], ranges.Select(range => suffix.Substring(range.Span.Start, range.Span.Length)));
        Assert.Equal("2", suffix.Substring(ranges[1].Volume?.Span.Start ?? 0, 1));
    }

    private static string Write(LocatorRange range) =>
        (range.Volume is { } volume ? Write(volume) + ":" : string.Empty) + Write(range.From) + (range.To is { } to ? "-" + Write(to) : string.Empty);

    private static string Write(LocatorNumber number) => (number.IsRoman ? "r" : string.Empty) + number.Value.ToString(CultureInfo.InvariantCulture);
}
