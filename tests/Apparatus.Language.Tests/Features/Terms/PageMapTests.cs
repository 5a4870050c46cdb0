using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Terms;

public sealed class PageMapTests
{
    private const string Base = "//- edition.yml\n" + TermFixture.Manifest + "\n";

    // $0 stands where the page is asked for.
    [Theory]
    [InlineData("[]{.pb #p1}One $0two.", "1")]
    [InlineData("One $0two []{.pb #p1}three.", null)]
    [InlineData("[]{.pb #p1}One []{.pb #p2}$0two.", "2")]
    [InlineData("[]{.pb #p1}One $0[]{.pb #p2}two.", "2")]
    [InlineData("[]{.pb #p1}One[]{.pb #p1922-4} $0two.", "1")]
    [InlineData("[]{.pb #p1}One[]{.pb n=4 ed=1922 #p1922-4} $0two.", "1")]
    [InlineData("[]{.pb n=\"[14]\" #p14}One $0two.", "[14]")]
    [InlineData("[]{.pb n=12}One $0two.", "12")]
    [InlineData("[]{.pb #p1968-12}One $0two.", "12")]
    [InlineData("[]{.pb #pxii}One $0two.", "xii")]
    [InlineData("`[]{.pb #p1}` One $0two.", null)]
    [InlineData("[]{#p1}One $0two.", null)]
    [InlineData("> []{.pb #p1}One\n>\n> - $0two.", "1")]
    [InlineData("[]{.pb #p1}One.\n//- b.md\nTwo $0three.", null)]
    [InlineData("[]{.pb #p1}One.\n//- b.md\nTwo $0three. []{.pb #p2}Four.", "1")]
    [InlineData("One.\n//- b.md\nTwo $0three. []{.pb #p2}Four.", null)]
    [InlineData("[]{.pb #p1}One.\n//- b.md\nTwo.\n//- notes.md\nThree $0four. []{.pb #p3}Five.", "1")]
    public void The_page_is_that_of_the_last_marker(string text, string? number) => Assert.Equal(number, At(text + "\n" + Base));

    [Fact]
    public void Without_witnesses_markers_without_a_witness_count() => Assert.Equal("7", At("[]{.pb #p7}One $0two."));

    [Fact]
    public void A_file_beside_the_edition_has_no_pages()
    {
        var edition = TermFixture.Edition("[]{.pb #p7}One.");
        var other = MarkdownDocument.Parse("/e/other.md", SourceText.From("[]{.pb #p8}One."));
        Assert.Null(new PageMap(edition).At(other, 12));
    }

    [Fact]
    public void Pages_are_numbered_over_all_files()
    {
        var edition = TermFixture.Edition("[]{.pb #pi}One []{.pb #pii}two.\n//- b.md\n[]{.pb #p1}Three.\n" + Base);
        var map = new PageMap(edition);
        Assert.False(map.IsEmpty);
        Assert.Equal(
            [new PrintedPage("1968", "i", "pi", 0), new PrintedPage("1968", "ii", "pii", 1), new PrintedPage("1968", "1", "p1", 2)],
            new[] { map.At(edition.Documents[0], 12), map.At(edition.Documents[0], 40), map.At(edition.Documents[1], 14) });
        Assert.True(new PageMap(TermFixture.Edition("A pbx.")).IsEmpty);
    }

    private static string? At(string text)
    {
        var markup = Markup.Parse(text, "a.md");
        var edition = Fixture.Edition(markup);
        var cursor = markup.Cursor ?? ("a.md", 0);
        return new PageMap(edition).At(edition.Documents.Single(document => document.Path == $"/e/{cursor.Item1}"), cursor.Item2)?.Number;
    }
}
