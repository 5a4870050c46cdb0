using System.Linq;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class RuleFixOffersTests
{
    [Theory]
    [InlineData("Text.[^x]\n[^x$0]: Note.\n", "Insert a blank line | Make all safe fixes in this file | Suppress ED1005 here, with a reason")]
    [InlineData("Text.[^x$0]\n", "Create note ‘x’ | Suppress ED1001 here, with a reason")]
    [InlineData("Text.[^s-1$0O]\n\n[^s-10]: Note.\n", "Change to ‘s-10’ | Create note ‘s-1O’ | Suppress ED1001 here, with a reason")]
    [InlineData("Plain $0text.\n", "")]
    [InlineData("$0", "")]
    [InlineData("Text.[^x]$0 more[^y]\n", "Create note ‘x’ | Suppress ED1001 here, with a reason")]
    [InlineData("[|Text.[^x] more[^y]|]\n", "Create note ‘x’ | Create note ‘y’ | Suppress ED1001 here, with a reason")]
    [InlineData("<!-- apparatus:disable-next ED1001 is being written -->\n\nText.[^x$0]\n", "")]
    public void Are_offered(string markup, string titles) => Assert.Equal(titles, OfferTest.Titles(markup, OfferKinds.QuickFix, OfferKinds.FixAll));

    [Theory]
    [InlineData("Text.[^x]\n[^x$0]: Note.\n", "Insert a blank line", true)]
    [InlineData("Text.[^x$0]\n", "Create note ‘x’", true)]
    [InlineData("Text.[^s-1$0O]\n\n[^s-10]: Note.\n", "Change to ‘s-10’", false)]
    [InlineData("Text.[^x$0]\n", "Suppress ED1001 here, with a reason", false)]
    public void Are_preferred_when_alone_or_safe(string markup, string title, bool isPreferred) =>
        Assert.Equal(isPreferred, OfferTest.Find(markup, title).IsPreferred);

    [Theory]
    [InlineData("Text.[^x]\n[^x$0]: Note.\n", "Insert a blank line", "Text.[^x]\n\n[^x]: Note.\n")]
    [InlineData("Text.[^x]\r\n[^x$0]: Note.\r\n", "Insert a blank line", "Text.[^x]\r\n\r\n[^x]: Note.\r\n")]
    [InlineData("> Text.[^x]\n> [^x$0]: Note.\n", "Insert a blank line", "> Text.[^x]\n>\n> [^x]: Note.\n")]
    [InlineData("Text 𝔄.[^x$0]\n", "Create note ‘x’", "Text 𝔄.[^x]\n\n[^x]: TODO\n")]
    public void Are_made(string markup, string title, string expected) => OfferTest.Applies(markup, title, expected);

    [Fact]
    public void Carry_their_diagnostic() =>
        Assert.Equal("ED1001", OfferTest.Find("Text.[^x$0]\n", "Create note ‘x’").Diagnostic?.Rule.Id);

    [Fact]
    public void Have_ids_of_their_own()
    {
        var offers = OfferTest.At("[|One[^a]\n[^a]: Alpha.\n\nTwo[^b]\n[^b]: Beta.\n|]");
        Assert.Equal(offers.Length, offers.Select(offer => offer.Id).Distinct().Count());
        Assert.Equal(2, offers.Count(offer => offer.Title == "Insert a blank line"));
    }

    [Fact]
    public void Are_found_again_by_id()
    {
        var request = OfferTest.Request(Markup.Parse("Text.[^x$0]\n"));
        var offer = CodeActionsOf(request)[0];
        Assert.Equal(offer.Title, Language.Features.CodeActions.CodeActions.Find(request, offer.Id)?.Title);
        Assert.Null(Language.Features.CodeActions.CodeActions.Find(request, "fix:none"));
    }

    private static System.Collections.Immutable.ImmutableArray<Offer> CodeActionsOf(OfferRequest request) => Language.Features.CodeActions.CodeActions.At(request);
}
