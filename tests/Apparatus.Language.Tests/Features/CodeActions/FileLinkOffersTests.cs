using Apparatus.Language.Features.CodeActions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class FileLinkOffersTests
{
    private const string Other = "//- b.md\n# The congress {#congress}\n\n## On the vote\n";

    [Theory]
    [InlineData("See [there](b.md#con$0gress).\n", "congress", "See [there](#congress).\n")]
    [InlineData("See [there$0](b.md#on-the-vote \"title\").\n", "on-the-vote", "See [there](#on-the-vote \"title\").\n")]
    [InlineData("See [there$0](<b.md#congress>).\n", "congress", "See [there](<#congress>).\n")]
    [InlineData("See [there$0](./b.md#congress).\r\n", "congress", "See [there](#congress).\r\n")]
    [InlineData("[x]: b.md#cong$0ress\n\nSee [x].\n", "congress", "[x]: #congress\n\nSee [x].\n")]
    public void Are_offered(string markup, string id, string expected) =>
        OfferTest.Applies(markup + Other, $"Link to “#{id}”, which works in an export", expected);

    [Theory]
    [InlineData("See [there$0](b.md).\n")]
    [InlineData("See [there$0](b.md#none).\n")]
    [InlineData("See [there$0](c.md#congress).\n")]
    [InlineData("See [there$0](#congress).\n")]
    [InlineData("See [there$0](https://example.org/b.md#congress).\n")]
    [InlineData("See ![there$0](b.md#congress).\n")]
    [InlineData("See [there$0](b.md#).\n")]
    [InlineData("$0See [there](b.md#congress).\n")]
    public void Are_not_offered(string markup) => Assert.Empty(OfferTest.Titles(markup + Other, OfferKinds.Rewrite));
}
