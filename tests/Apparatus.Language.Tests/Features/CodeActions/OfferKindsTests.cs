using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class OfferKindsTests
{
    [Theory]
    [InlineData("", "quickfix", true)]
    [InlineData("quickfix", "quickfix", true)]
    [InlineData("source", "source.fixAll.apparatus", true)]
    [InlineData("source.fixAll", "source.fixAll.apparatus", true)]
    [InlineData("source.fixAll", "source.fixEdition.apparatus", false)]
    [InlineData("source.fixAll.apparatus.more", "source.fixAll.apparatus", false)]
    [InlineData("source.fix", "source.fixAll.apparatus", false)]
    [InlineData("refactor", "refactor.inline", true)]
    [InlineData("refactor", "quickfix", false)]
    public void Form_a_tree(string wanted, string kind, bool isWanted) => Assert.Equal(isWanted, OfferKinds.IsWanted([wanted], kind));

    [Fact]
    public void Nothing_asked_for_is_everything() => Assert.True(OfferKinds.IsWanted([], "quickfix"));

    [Fact]
    public void Every_offer_has_a_known_kind()
    {
        const string markup = "[|One^[x][^2] two[^1].\n[^9]: Note.\n\n[^2]: Alpha.\n\n[^1]: Beta.\n\nEnd.|]\n";
        ImmutableArray<Offer> offers = OfferTest.At(markup);
        Assert.NotEmpty(offers);
        Assert.All(offers, offer => Assert.Contains(offer.Kind, OfferKinds.All));
        Assert.Equal(offers.Length, offers.Select(offer => offer.Id).Distinct().Count());
    }
}
