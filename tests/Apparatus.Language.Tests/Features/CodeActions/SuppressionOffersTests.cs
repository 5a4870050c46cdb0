using System;
using System.Linq;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class SuppressionOffersTests
{
    [Theory]
    [InlineData("Text.[^x$0]\n", "ED1001", "<!-- apparatus:disable-next ED1001 reason -->\n\nText.[^x]\n")]
    [InlineData("Text.[^x$0]", "ED1001", "<!-- apparatus:disable-next ED1001 reason -->\n\nText.[^x]")]
    [InlineData("Before.\n\nText.[^x$0]\n", "ED1001", "Before.\n\n<!-- apparatus:disable-next ED1001 reason -->\n\nText.[^x]\n")]
    [InlineData("Before.\r\n\r\nText.[^x$0]\r\n", "ED1001", "Before.\r\n\r\n<!-- apparatus:disable-next ED1001 reason -->\r\n\r\nText.[^x]\r\n")]
    [InlineData("# Heading\nText.[^x$0]\n", "ED1001", "# Heading\n\n<!-- apparatus:disable-next ED1001 reason -->\n\nText.[^x]\n")]
    [InlineData("Two\nlines.[^x$0]\n", "ED1001", "<!-- apparatus:disable-next ED1001 reason -->\n\nTwo\nlines.[^x]\n")]
    [InlineData("- one\n- two[^x$0]\n", "ED1001", "<!-- apparatus:disable-next ED1001 reason -->\n\n- one\n- two[^x]\n")]
    [InlineData("> Before.\n>\n> Text.[^x$0]\n", "ED1001", "<!-- apparatus:disable-next ED1001 reason -->\n\n> Before.\n>\n> Text.[^x]\n")]
    [InlineData("::: box\nBefore.\n\nText.[^x$0]\n:::\n", "ED1001", "::: box\nBefore.\n\n<!-- apparatus:disable-next ED1001 reason -->\n\nText.[^x]\n:::\n")]
    [InlineData("::: box\nText.[^x$0]\n:::\n", "ED1001", "::: box\n\n<!-- apparatus:disable-next ED1001 reason -->\n\nText.[^x]\n:::\n")]
    [InlineData("Text.[^a]\n\n[^a]: One.\n[^b$0]: Two.\n", "ED1002", "Text.[^a]\n\n[^a]: One.\n\n<!-- apparatus:disable-next ED1002 reason -->\n\n[^b]: Two.\n")]
    [InlineData("Text.[^a]\n\n[^a]: One.\n# Swallow$0ed\n", "ED1006", "Text.[^a]\n\n<!-- apparatus:disable-next ED1006 reason -->\n\n[^a]: One.\n# Swallowed\n")]
    [InlineData("---\ntitle: T\n---\nText.[^x$0]\n", "ED1001", "---\ntitle: T\n---\n\n<!-- apparatus:disable-next ED1001 reason -->\n\nText.[^x]\n")]
    [InlineData("---\ntitle: T[^x$0]\n---\n\nText.\n", "ED1001", "---\n# apparatus:disable-next ED1001 reason\ntitle: T[^x]\n---\n\nText.\n")]
    [InlineData("---\nabstract: |\n  One.\n\n  Two[^x$0].\nb: c\n---\n\nText.\n", "ED1001", "---\n# apparatus:disable ED1001 reason\nabstract: |\n  One.\n\n  Two[^x].\n# apparatus:restore ED1001\nb: c\n---\n\nText.\n")]
    [InlineData("Text.[^x]\n[^x$0]: Note.\n", "ED1005", "<!-- apparatus:disable-next ED1005 reason -->\n\nText.[^x]\n[^x]: Note.\n")]
    [InlineData("Text.[^x]\n\n    [^x$0]: Note.\n", "ED1005", "Text.[^x]\n\n<!-- apparatus:disable-next ED1005 reason -->\n\n    [^x]: Note.\n")]
    [InlineData("𝔄𝔅.\n\nText 𝔄.[^x$0]\n", "ED1001", "𝔄𝔅.\n\n<!-- apparatus:disable-next ED1001 reason -->\n\nText 𝔄.[^x]\n")]
    public void Writes_a_comment(string markup, string id, string expected) =>
        OfferTest.Applies(markup, $"Suppress {id} here, with a reason", expected);

    [Theory]
    [InlineData("@book{a$0,\n  title = {T}}\n\n@book{a,\n  title = {U}}\n", "ED3003", "% apparatus:disable-next ED3003 reason\n@book{a,\n  title = {T}}\n\n@book{a,\n  title = {U}}\n")]
    [InlineData("@book{b, title = {B}}\r\n\r\n@book{a$0,\r\n  title = {T}}\r\n\r\n@book{a,\r\n  title = {U}}\r\n", "ED3003", "@book{b, title = {B}}\r\n\r\n% apparatus:disable-next ED3003 reason\r\n@book{a,\r\n  title = {T}}\r\n\r\n@book{a,\r\n  title = {U}}\r\n")]
    [InlineData("@book{b, title = {B}}\n@book{a, title = {T}$0 year = 1921}\n", "ED3002", "@book{b, title = {B}}\n% apparatus:disable-next ED3002 reason\n@book{a, title = {T} year = 1921}\n")]
    public void Writes_a_comment_in_a_bibliography(string bib, string id, string expected) =>
        OfferTest.Applies($"//- a.md\nText [@a].\n//- r.bib\n{bib}", $"Suppress {id} here, with a reason", $"//- r.bib\n{expected}");

    [Fact]
    public void Writes_a_comment_in_a_list_of_works() =>
        OfferTest.Applies(
            "//- a.md\nText [@a].\n//- r.yaml\nreferences:\n- id: a$0\n  type: book\n- id: a\n  type: book\n",
            "Suppress ED3003 here, with a reason",
            "//- r.yaml\nreferences:\n# apparatus:disable-next ED3003 reason\n- id: a\n  type: book\n- id: a\n  type: book\n");

    [Fact]
    public void Writes_a_comment_in_the_manifest() =>
        OfferTest.Applies(
            "//- a.md\nText.\n//- edition.yml\ninput-files:\n- a.md\n- b$0.md\n",
            "Suppress ED6004 here, with a reason",
            "//- edition.yml\ninput-files:\n- a.md\n# apparatus:disable-next ED6004 reason\n- b.md\n");

    [Theory]
    [InlineData("//- a.md\nText [@a].\n//- r.json\n[{\"id\": \"a\", \"id\"$0: 1}, {\"id\": \"a\"}]\n")]
    [InlineData("<!-- apparatus:disable-next ED10$001 no fault -->\n\nText.\n")]
    [InlineData("Plain $0text.\n")]
    public void Offers_none(string markup) =>
        Assert.DoesNotContain(OfferTest.At(markup), offer => offer.Id.StartsWith("suppress:", StringComparison.Ordinal));

    [Fact]
    public void Offers_one_for_what_one_comment_silences() =>
        Assert.Equal("suppress:ED1001", Assert.Single(OfferTest.At("[|One[^a] two[^b].|]\n"), offer => offer.Id.StartsWith("suppress:", StringComparison.Ordinal)).Id);

    [Fact]
    public void Comes_after_the_fixes() =>
        Assert.StartsWith("suppress:", OfferTest.At("Text.[^x$0]\n", OfferKinds.QuickFix).Last().Id, StringComparison.Ordinal);
}
