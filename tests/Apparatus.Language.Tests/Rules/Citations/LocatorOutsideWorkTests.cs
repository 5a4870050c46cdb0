using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

/// <summary>Locators that the cited work does not have.</summary>
public sealed class LocatorOutsideWorkTests
{
    private readonly RuleTest test = new(new LocatorOutsideWork());

    private const string Works =
        "\n//- works.bib\n@article{a, title={T}, pages={201--219}}\n@incollection{c, crossref={b}, title={C}, pages={10-32, 40}}\n@book{b, title={B}, pagetotal={120}}\n"
        + "@mvbook{set, title={S}, volumes={45}}\n@book{vol, title={V}, volume={32}}\n@online{web, title={W}, url={http://a.b}}\n@article{e, title={E}, pages={e12}, volume={3}}\n@article{start, pages={201}}\n@online{pdf, pages={1--9}}\n@book{plain}\n@article{roman, pages={xi--xx}}\n";

    [Theory]
    [InlineData("[@a, p. {|ED2006:300|}]", "‘a’ covers pages 201–219; 300 is outside.")]
    [InlineData("[@a, {|ED2006:20|}]", "‘a’ covers pages 201–219; 20 is outside.")]
    [InlineData("[@a, pp. {|ED2006:215-230|}]", "‘a’ covers pages 201–219; 230 is outside.")]
    [InlineData("@c [p. {|ED2006:35|}]", "‘c’ covers pages 10–32, 40; 35 is outside.")]
    [InlineData("[@b, p. {|ED2006:121|}]", "‘b’ has 120 pages; 121 is beyond.")]
    [InlineData("[@set, {|ED2006:46|}:3]", "‘set’ has 45 volumes; 46 is beyond.")]
    [InlineData("[@set, vol. {|ED2006:46|}]", "‘set’ has 45 volumes; 46 is beyond.")]
    [InlineData("[@vol, {|ED2006:31|}:20]", "‘vol’ is volume 32; 31 is another.")]
    public void Remarks_on_it(string text, string message)
    {
        var found = Assert.Single(test.Verify(text + Works));
        Assert.Equal((message, Severity.Info), (found.Message, found.Severity));
        Assert.Equal("/e/works.bib", found.Related.Single().Path);
    }

    [Fact]
    public void A_page_of_a_web_page_is_a_hint()
    {
        var found = Assert.Single(test.Verify("[@web, p. {|ED2006:3|}]" + Works));
        Assert.Equal(("‘web’ (online) has no pages; readers cannot look up 3.", Severity.Hint), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("[@a, p. 201] [@a, pp. 201-19] [@a, 219] [@c, p. 40]")]
    [InlineData("[@a, chapter 3] [@a, note 300] [@a, line 5]")]
    [InlineData("[@a, p. iv] [@b, p. xii] [@roman, p. 3]")]
    [InlineData("[@b, p. 120] [@b, p. iii-120]")]
    [InlineData("[@set, 45:300] [@set, p. 3000] [@vol, 32:20] [@vol, p. 20]")]
    [InlineData("[@web, 3] [@web] [@web, section 3] [@pdf, p. 3]")]
    [InlineData("[@e, p. 3] [@start, p. 205] [@plain, p. 3000] [@plain, vol. 3]")]
    [InlineData("[@e, 2:30]")]
    [InlineData("[@nobody, p. 300]")]
    [InlineData("[@a, p. 300a] [@a, {p. cover}]")]
    public void Is_silent(string text) => test.Silent(text + Works);

    [Fact]
    public void Looks_at_items_of_Csl() => Assert.Equal(
        3,
        test.Verify("[@a, p. {|ED2006:300|}] [@b, p. {|ED2006:121|}] [@s, {|ED2006:4|}:1] [@a, p. 205]\n//- works.json\n[{\"id\": \"a\", \"type\": \"article-journal\", \"page\": \"201-219\"}, {\"id\": \"b\", \"type\": \"book\", \"number-of-pages\": 120}, {\"id\": \"s\", \"type\": \"book\", \"number-of-volumes\": \"3\"}]\n").Length);
}
