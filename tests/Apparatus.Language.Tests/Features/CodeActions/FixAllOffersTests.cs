using System.Linq;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class FixAllOffersTests
{
    private const string TwoFaults = "One[^a]\n[^a$0]: Alpha.\n\nTwo[^b]\n[^b]: Beta.\n\nThree[^c]\n\n[^c]: Gamma.\n## Heading\n";

    [Theory]
    [InlineData(TwoFaults, "Make all safe fixes in this file", "One[^a]\n\n[^a]: Alpha.\n\nTwo[^b]\n\n[^b]: Beta.\n\nThree[^c]\n\n[^c]: Gamma.\n\n## Heading\n")]
    [InlineData(TwoFaults, "Fix all ED1005 in this file", "One[^a]\n\n[^a]: Alpha.\n\nTwo[^b]\n\n[^b]: Beta.\n\nThree[^c]\n\n[^c]: Gamma.\n## Heading\n")]
    [InlineData("One[^a]\r\n[^a$0]: Alpha.\r\n", "Make all safe fixes in this file", "One[^a]\r\n\r\n[^a]: Alpha.\r\n")]
    [InlineData("One[^a]\n[^a$0]: Alpha.\n# Heading\n", "Make all safe fixes in this file", "One[^a]\n\n[^a]: Alpha.\n\n# Heading\n")]
    public void Mend_the_file(string markup, string title, string expected) => OfferTest.Applies(markup, title, expected);

    [Theory]
    [InlineData("Make all safe fixes in the edition")]
    [InlineData("Fix all ED1005 in the edition")]
    public void Mend_the_edition(string title)
    {
        const string markup = "//- a.md\nOne[^a]\n[^a$0]: Alpha.\n//- b.md\nTwo[^b]\n[^b]: Beta.\n//- c.md\nThree.\n";
        OfferTest.Applies(markup, title, "//- a.md\nOne[^a]\n\n[^a]: Alpha.\n//- b.md\nTwo[^b]\n\n[^b]: Beta.\n");
        Assert.Equal(["a.md: 1 fix", "b.md: 1 fix"], OfferTest.Find(markup, title).GetChanges().Select(change => change.Label));
    }

    [Theory]
    [InlineData("Text[^a]$0\n", "")]
    [InlineData("$0Text\n\nOne[^a]\n[^a]: Alpha.\n", "")]
    [InlineData("One[^a]\n[^a$0]: Alpha.\n", "Insert a blank line | Make all safe fixes in this file")]
    public void Are_offered_where_something_can_be_fixed(string markup, string titles) =>
        Assert.Equal(titles, string.Join(" | ", OfferTest.At(markup).Where(offer => !offer.Title.StartsWith("Suppress", System.StringComparison.Ordinal) && !offer.Title.StartsWith("Create", System.StringComparison.Ordinal)).Select(offer => offer.Title)));

    [Fact]
    public void Are_offered_anywhere_when_asked_for() =>
        Assert.Equal("Make all safe fixes in this file", OfferTest.Titles("$0Text\n\nOne[^a]\n[^a]: Alpha.\n", "source.fixAll"));

    [Fact]
    public void Saving_one_file_never_changes_others() =>
        Assert.Equal("Make all safe fixes in this file", OfferTest.Titles("//- a.md\nOne[^a]\n[^a$0]: Alpha.\n//- b.md\nTwo[^b]\n[^b]: Beta.\n", "source.fixAll"));

    [Fact]
    public void Mend_what_a_fix_uncovers() =>
        OfferTest.Applies(
            "One[^a] two[^b]\n[^a$0]: Alpha.\n[^b] Beta.\n",
            "Make all safe fixes in this file",
            "One[^a] two[^b]\n\n[^a]: Alpha.\n[^b]: Beta.\n");

    [Fact]
    public void Twice_is_once()
    {
        var once = EditedFiles.Of(Markup.Parse(TwoFaults), OfferTest.Find(TwoFaults, "Make all safe fixes in this file").GetChanges())["text.md"];
        Assert.Empty(OfferTest.Titles("$0" + once, "source.fixAll"));
    }
}
