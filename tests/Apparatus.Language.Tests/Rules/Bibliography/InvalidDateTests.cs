using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

/// <summary>Dates that no program reads as dates.</summary>
public sealed class InvalidDateTests
{
    private readonly RuleTest test = new(new InvalidDate());

    [Theory]
    [InlineData("date = {{|ED3008:1921-22-04|}}", "“1921-22-04” is not a date: there is no such day; only the year will be used.")]
    [InlineData("date = {{|ED3008:1921-02-30|}}", "“1921-02-30” is not a date: there is no such day; only the year will be used.")]
    [InlineData("date = {{|ED3008:1921-13|}}", "“1921-13” is not a date: there is no such day; only the year will be used.")]
    [InlineData("date = {{|ED3008:c. 1921|}}", "“c. 1921” is not a date; “n.d.” will be printed.")]
    [InlineData("date = {{|ED3008:25 January 1921|}}", "“25 January 1921” is not a date; “n.d.” will be printed.")]
    [InlineData("date = {{|ED3008:1921-1-5|}}", "“1921-1-5” is not a date; “n.d.” will be printed.")]
    [InlineData("date = {{|ED3008:1921–1922|}}", "“1921–1922” is not a date; “n.d.” will be printed.")]
    [InlineData("date = {{|ED3008:1922/1921|}}", "“1922/1921” ends before it begins.")]
    [InlineData("date = {{|ED3008:1922-08-19/1922-04-22|}}", "“1922-08-19/1922-04-22” ends before it begins.")]
    [InlineData("urldate = {{|ED3008:5.1.2026|}}", "“5.1.2026” is not a date; it will not be printed.")]
    [InlineData("origdate = \"{|ED3008:around 1900|}\"", "“around 1900” is not a date; it will not be printed.")]
    [InlineData("year = {{|ED3008:19 21|}}", "“19 21” is not a year; it is printed as it stands.")]
    [InlineData("year = {|ED3008:192|}", "“192” is not a year; it is printed as it stands.")]
    [InlineData("year = {{|ED3008:l921|}}", "“l921” is not a year; it is printed as it stands.")]
    [InlineData("date = {1921-01-25}, year = {{|ED3008:1922|}}", "‘year’ says 1922 and ‘date’ says 1921; Pandoc prints 1921.")]
    public void Reports_it(string fields, string message)
    {
        var found = Assert.Single(test.Verify($"@k\n//- works.bib\n@book{{k, {fields}}}\n"));
        Assert.Equal((message, Severity.Warning), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("1921")]
    [InlineData("1921-01")]
    [InlineData("1921-01-25")]
    [InlineData("1920-02-29")]
    [InlineData("1921?")]
    [InlineData("1921~")]
    [InlineData("1921%")]
    [InlineData("1921-04~")]
    [InlineData("192X")]
    [InlineData("19XX")]
    [InlineData("1921-XX")]
    [InlineData("1921-04-XX")]
    [InlineData("1921-21")]
    [InlineData("1921-24")]
    [InlineData("-0044")]
    [InlineData("Y12345")]
    [InlineData("1922-04-22/1922-08-19")]
    [InlineData("1922-04/1922-08")]
    [InlineData("1921/")]
    [InlineData("/1921")]
    [InlineData("1921/..")]
    [InlineData("../1921")]
    [InlineData("1921?/1922~")]
    [InlineData("1921-01-25T10:00:00")]
    [InlineData("1921-01-25T10:00:00Z")]
    [InlineData("1921/1921")]
    [InlineData("")]
    public void Is_silent_on_dates(string date) => test.Silent($"@k\n//- works.bib\n@book{{k, date = {{{date}}}}}\n");

    [Theory]
    [InlineData("1921")]
    [InlineData("[1921]")]
    [InlineData("n.d.")]
    [InlineData("c. 1921")]
    [InlineData("1921/22")]
    [InlineData("1921--1922")]
    [InlineData("forthcoming")]
    [InlineData("1921a")]
    [InlineData("{1921}")]
    public void Is_silent_on_years(string year) => test.Silent($"@k\n//- works.bib\n@book{{k, year = {{{year}}}}}\n");

    [Theory]
    [InlineData("[[1921, 25]]", "“1921-25” is not a date: there is no such day.", true)]
    [InlineData("[[1921, 2, 30]]", "“1921-02-30” is not a date: there is no such day.", true)]
    [InlineData("[[1922], [1921]]", "“1922/1921” ends before it begins.", true)]
    [InlineData("[[\"spring\"]]", "“date-parts” holds one date, or two of a range: lists of year, month and day; nothing will be printed.", true)]
    [InlineData("[[1921]]", "", false)]
    [InlineData("[[\"1921\", 1, \"25\"]]", "", false)]
    [InlineData("[[1922, 4, 22], [1922, 8, 19]]", "", false)]
    [InlineData("[[-44]]", "", false)]
    [InlineData("[[1921, 13]]", "", false)]
    [InlineData("[]", "", false)]
    public void Looks_at_items_of_Csl(string parts, string message, bool isReported)
    {
        var marked = isReported ? $"{{|ED3008:{parts}|}}" : parts;
        var found = test.Verify($"@k\n//- works.json\n[{{\"id\": \"k\", \"type\": \"book\", \"issued\": {{\"date-parts\": {marked}}}, \"accessed\": {{\"literal\": \"once\"}}}}]\n");
        Assert.Equal(isReported ? message : string.Empty, string.Join('|', found.Select(diagnostic => diagnostic.Message)));
    }

    [Theory]
    [InlineData("{|ED3008:1921-22-04|}", "1921-04-22")]
    [InlineData("{|ED3008:c. 1921|}", "1921~")]
    [InlineData("{|ED3008:1922/1921|}", "1921/1922")]
    public void Mends(string date, string expected) =>
        test.Fixes($"@k\n//- works.bib\n@book{{k, date = {{{date}}}}}\n", $"Write “{expected}”", $"//- works.bib\n@book{{k, date = {{{expected}}}}}\n");

    [Fact]
    public void Guesses_nothing() => Assert.Empty(test.Verify("@k\n//- works.bib\n@book{k, date = {{|ED3008:1921-02-30|}}}\n").Single().Fixes);
}
