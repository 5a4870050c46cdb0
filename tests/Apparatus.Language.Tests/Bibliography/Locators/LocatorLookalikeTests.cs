using Apparatus.Language.Bibliography.Locators;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Locators;

/// <summary>What looks like a locator and is none, and what must be left in peace (FORMAT ED2003).</summary>
public sealed class LocatorLookalikeTests
{
    [Theory]
    [InlineData(", pg. 3", "en-GB", "pg.", "3", "p.", "")]
    [InlineData(", pg 3", "en-GB", "pg", "3", "p.", "")]
    [InlineData(", p 3", "en-GB", "p", "3", "p.", "")]
    [InlineData("pp 3-4", "en-GB", "pp", "3-4", "pp.", "")]
    [InlineData(" PP 3", "en-US", "PP", "3", "pp.", "")]
    [InlineData(", chap. 3", "en-GB", "chap.", "3", "chapter", "en-US")]
    [InlineData(", chap. iv, see x", "en-GB", "chap.", "iv", "chapter", "en-US")]
    [InlineData(", ch. 3", "en-US", "ch.", "3", "chapter", "")]
    [InlineData(", bks. 3", "en-GB", "bks.", "3", "books", "en-US")]
    [InlineData(", bks 3", "en-US", "bks", "3", "books", "en-GB")]
    [InlineData(", vols 3", "en-US", "vols", "3", "volumes", "en-GB")]
    [InlineData(", fn. 3", "en-US", "fn.", "3", "n.", "")]
    [InlineData(", nos. 3", "en-GB", "nos.", "3", "no.", "en-US")]
    [InlineData(", para 3", "en-US", "para", "3", "para.", "")]
    [InlineData(", p. 3", "ru", "p.", "3", "с.", "en-GB en-US")]
    [InlineData(", p. 3", "de", "p.", "3", "S.", "en-GB en-US")]
    [InlineData(", pp. 3", "fr", "pp.", "3", "p.", "en-GB en-US")]
    [InlineData(", pg.3", "en-GB", "pg.", "3", "p.", "")]
    [InlineData(", p3", "en-GB", "p", "3", "p.", "")]
    [InlineData(", sec.3", "en-GB", "sec.", "3", "section", "en-US")]
    public void An_unknown_form_has_a_portable_one(string suffix, string lang, string word, string value, string suggestion, string knownIn)
    {
        var found = Assert.IsType<LocatorLookalike>(LocatorLookalikes.Find(suffix, lang, PandocGeneration.Both));

        Assert.Equal(LocatorLookalikeKind.UnknownTerm, found.Kind);
        Assert.Equal(word, suffix[found.WordSpan.Start..found.WordSpan.End]);
        Assert.Equal(value, suffix[found.ValueSpan.Start..found.ValueSpan.End]);
        Assert.Equal(suggestion, found.Suggestion);
        Assert.Equal(knownIn, string.Join(' ', found.KnownIn));
        var mended = suffix[..found.WordSpan.Start] + found.Suggestion + " " + suffix[found.ValueSpan.Start..];
        Assert.True(LocatorParser.Parse(mended, lang, PandocGeneration.Both).HasTerm);
    }

    [Theory]
    [InlineData(", iv", "iv")]
    [InlineData("xii ", "xii")]
    [InlineData(", II", "II")]
    public void A_Roman_numeral_alone_needs_a_term(string suffix, string value)
    {
        var found = Assert.IsType<LocatorLookalike>(LocatorLookalikes.Find(suffix, "en-GB", PandocGeneration.Both));

        Assert.Equal((LocatorLookalikeKind.RomanNumeralAlone, "p."), (found.Kind, found.Suggestion));
        Assert.Equal(value, suffix[found.ValueSpan.Start..found.ValueSpan.End]);
    }

    [Theory]
    [InlineData(", esp. p. 3", "esp.", "p. 3")]
    [InlineData(" see pp. 3-4, 6, and x", "see", "pp. 3-4, 6")]
    public void A_word_before_a_term_belongs_before_the_key(string suffix, string word, string locator)
    {
        var found = Assert.IsType<LocatorLookalike>(LocatorLookalikes.Find(suffix, "en-GB", PandocGeneration.Both));

        Assert.Equal((LocatorLookalikeKind.WordBeforeTerm, (string?)null), (found.Kind, found.Suggestion));
        Assert.Equal(word, suffix[found.WordSpan.Start..found.WordSpan.End]);
        Assert.Equal(locator, suffix[found.ValueSpan.Start..found.ValueSpan.End]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", ")]
    [InlineData(", p. 3")]
    [InlineData(", 3")]
    [InlineData(", f. 17, op. 2, d. 34")]
    [InlineData(", op. 2")]
    [InlineData(", Theses 3")]
    [InlineData(", table 2")]
    [InlineData(", pp. 3 ff.")]
    [InlineData(", May 1921")]
    [InlineData(", I")]
    [InlineData(", I think")]
    [InlineData(", {pg. 3}")]
    [InlineData("{}, pg. 3")]
    [InlineData(", app. 3")]
    [InlineData(", p")]
    [InlineData(", para one")]
    [InlineData(", parable 3")]
    [InlineData(", iv foo")]
    [InlineData(", A3")]
    [InlineData(", b.3")]
    [InlineData(", C22")]
    [InlineData(", emphasis mine")]
    public void Everything_else_is_left_in_peace(string suffix) => Assert.Null(LocatorLookalikes.Find(suffix, "en-GB", PandocGeneration.Both));

    [Theory]
    [InlineData("es")]
    [InlineData("de-AT")]
    public void Of_a_language_without_table_nothing_is_said(string lang) => Assert.Null(LocatorLookalikes.Find(", pg. 3", lang, PandocGeneration.Both));

    [Fact]
    public void What_the_chosen_Pandoc_knows_is_left_in_peace()
    {
        Assert.Null(LocatorLookalikes.Find(", chap. 3", "en-GB", PandocGeneration.Two));
        Assert.NotNull(LocatorLookalikes.Find(", chap. 3", "en-GB", PandocGeneration.Three));
        Assert.Null(LocatorLookalikes.Find(", sect. 3", "en-GB", PandocGeneration.Three));
        Assert.NotNull(LocatorLookalikes.Find(", sect. 3", "en-GB", PandocGeneration.Two));
    }
}
