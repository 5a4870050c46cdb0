using System;
using System.Linq;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Locators;

/// <summary>Our reading of locators is Pandoc's, term by term and shape by shape.</summary>
public sealed class LocatorParserTests
{
    [Theory]
    [MemberData(nameof(LocatorTermRecordings.All), MemberType = typeof(LocatorTermRecordings))]
    public void Terms_are_those_of_the_language_and_of_each_Pandoc(string lang, string two, string three, string terms)
    {
        foreach (var term in terms.Replace('␣', '\u00A0').Split(" | "))
        {
            Assert.Equal((term, two, three), (term, Label($", {term} 3", lang, PandocGeneration.Two), Label($", {term} 3", lang, PandocGeneration.Three)));
            Assert.Equal((term, two == three ? two : "-"), (term, Label($", {term} 3", lang, PandocGeneration.Both)));
        }
    }

    [Fact]
    public void No_term_is_without_a_recording()
    {
        var recorded = LocatorTermRecordings.All.Select(row => row.Data).ToLookup(row => row.Item1, row => row.Item4.Replace('␣', '\u00A0'));
        foreach (var lang in recorded.Select(rows => rows.Key))
        {
            var seen = recorded[lang].SelectMany(terms => terms.Split(" | ")).Select(term => term.ToLowerInvariant()).ToHashSet();
            foreach (var generation in Enum.GetValues<PandocGeneration>())
            {
                Assert.Empty(Terms(lang, generation).All.Keys.Except(seen));
            }
        }
    }

    [Theory]
    [MemberData(nameof(LocatorShapeRecordings.All), MemberType = typeof(LocatorShapeRecordings))]
    public void Shapes_are_read_as_Pandoc_reads_them(string suffix, string two, string value, string three)
    {
        var found = LocatorParser.Parse(suffix, "en-GB", PandocGeneration.Two);

        Assert.Equal(two, Label(suffix, "en-GB", PandocGeneration.Two));
        Assert.Equal(three, Label(suffix, "en-GB", PandocGeneration.Three));
        Assert.Equal(Plain(value), Plain(suffix[found.ValueSpan.Start..found.ValueSpan.End]));
    }

    [Theory]
    [InlineData(", pp. 33-35, 38, citing x", "pp.", "33-35, 38", ", citing x")]
    [InlineData("p. 12", "p.", "12", "")]
    [InlineData(" p.\u00A012", "p.", "12", "")]
    [InlineData(",\n  chapter\n  IV. foo", "chapter", "IV", ". foo")]
    [InlineData(", 2:3", "", "2:3", "")]
    [InlineData(", vol. 2, p. 3", "vol.", "2", ", p. 3")]
    [InlineData(" {p. iv-x}, suffix", "p.", "iv-x", ", suffix")]
    [InlineData("{}, 99 years later", "", "", ", 99 years later")]
    [InlineData(", {s.v. foo}", "s.v.", "foo", "")]
    [InlineData(", 33–35 [sic]", "", "33–35", " [sic]")]
    public void Parts_have_their_places(string suffix, string term, string value, string rest)
    {
        var found = LocatorParser.Parse(suffix, "en-GB", PandocGeneration.Both);

        Assert.True(found.IsRecognised);
        Assert.Equal((term, value, rest), (Cut(found.TermSpan), Cut(found.ValueSpan), Cut(found.RestSpan)));
        Assert.Equal(suffix.Contains('{', StringComparison.Ordinal), found.IsBraced);

        string Cut(TextSpan span) => suffix[span.Start..span.End];
    }

    [Theory]
    [InlineData("", "en-US")]
    [InlineData("en", "en-US")]
    [InlineData("en-AU", "en-US")]
    [InlineData("EN_gb", "en-GB")]
    [InlineData("ru-UA", "ru")]
    [InlineData("de-DE-1996", "de")]
    [InlineData("de-AT", null)]
    [InlineData("fr-CA", null)]
    [InlineData("es", null)]
    public void A_language_has_the_table_that_Pandoc_takes(string lang, string? table) =>
        Assert.Equal(table, LocatorTerms.For(lang, PandocGeneration.Both)?.Language);

    [Fact]
    public void In_a_language_without_table_numbers_are_pages_still()
    {
        Assert.Equal(LocatorKind.Page, LocatorParser.Parse(", 3", "es", PandocGeneration.Both).Kind);
        Assert.False(LocatorParser.Parse(", p. 3", "es", PandocGeneration.Both).IsRecognised);
    }

    [Fact]
    public void Any_suffix_is_read_and_all_places_lie_in_it()
    {
        string[] pieces = ["p", ".", " ", "\u00A0", "3", "iv", ",", ";", "{", "}", "(", ")", "[", "]", "-", "–", ":", "§", "vol", "chap", "esp", "\uD800", "\n", "sub verbo"];
        Gen.Int[0, pieces.Length - 1].Array[0, 30].Select(parts => string.Concat(parts.Select(part => pieces[part]))).Holds(
            suffix =>
            {
                var whole = new TextSpan(0, suffix.Length);
                foreach (var generation in Enum.GetValues<PandocGeneration>())
                {
                    var found = LocatorParser.Parse(suffix, "en-US", generation);
                    Assert.True(whole.Contains(found.TermSpan) && whole.Contains(found.ValueSpan) && whole.Contains(found.RestSpan));
                    Assert.True(found.TermSpan.End <= found.ValueSpan.Start || !found.IsRecognised);
                    var like = LocatorLookalikes.Find(suffix, "en-US", generation);
                    Assert.True(like is null || (!found.HasTerm && whole.Contains(like.WordSpan) && whole.Contains(like.ValueSpan)));
                }
            },
            count: 20_000);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("\u00A0")]
    [InlineData("3,")]
    [InlineData("p.")]
    [InlineData("(1 ")]
    [InlineData("{p. [3]")]
    public void A_long_suffix_is_read_to_the_end(string piece)
    {
        // A quadratic reader would not end within the patience of whoever runs the tests.
        var suffix = string.Concat(Enumerable.Repeat(piece, 100_000));
        Assert.True(LocatorParser.Parse(suffix, "en-GB", PandocGeneration.Both).RestSpan.End <= suffix.Length);
    }

    private static LocatorTerms Terms(string lang, PandocGeneration generation) =>
        LocatorTerms.For(lang, generation) ?? throw new InvalidOperationException(lang);

    // The name that the style prints; nothing is printed for an empty value.
    private static string Label(string suffix, string lang, PandocGeneration generation)
    {
        var found = LocatorParser.Parse(suffix, lang, generation);
        return !found.IsRecognised || found.ValueSpan.IsEmpty ? "-"
            : found.Kind is { } kind ? kind == LocatorKind.SubVerbo ? "sub-verbo" : kind.ToString().ToLowerInvariant() : "?";
    }

    // Citeproc prints an en dash for a hyphen and a blank after a comma.
    private static string Plain(string value) => value.Replace('–', '-').Replace(" ", string.Empty, StringComparison.Ordinal);
}
