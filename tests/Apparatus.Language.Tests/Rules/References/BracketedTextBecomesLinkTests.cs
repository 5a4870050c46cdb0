using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.References;

/// <summary>Words in brackets that become links.</summary>
public sealed class BracketedTextBecomesLinkTests
{
    private readonly RuleTest test = new(new BracketedTextBecomesLink());

    [Theory]
    [InlineData("# Introduction\n\nSee {|ED5008:[Introduction]|}.\n", "Introduction")]
    [InlineData("# Sic\n\nHe writes cold {|ED5008:[sic]|}.\n", "sic")]
    [InlineData("See {|ED5008:[the vote]|}.\n//- more.md\n# The *Vote*\n", "the vote")]
    [InlineData("# The vote of March\n\nSee {|ED5008:[the vote\nof March]|}.\n", "the vote of March")]
    public void Reports_the_words_of_a_heading(string text, string words) =>
        Assert.Equal($"Pandoc makes “[{words}]” a link to the heading of that name; CommonMark does not.", test.Verify(text).Single().Message);

    [Theory]
    [InlineData("See {|ED5008:[mia]|}.\n\n[mia]: https://example.org\n", Severity.Info)]
    [InlineData("See {|ED5008:[mia]|}.\n//- more.md\n[mia]: https://example.org\n", Severity.Warning)]
    public void Reports_a_link_label(string text, Severity severity) => Assert.Equal(severity, test.Verify(text).Single().Severity);

    [Theory]
    [InlineData("# Introduction\n\nSee [Introduction](#introduction), [Introduction][], [x][Introduction], [Introduction]{.x}, \\[Introduction\\].\n")]
    [InlineData("# Introduction\n\nSee [sic], […], [Introductions], `[Introduction]`.\n")]
    [InlineData("# A\n\n[@a] and [^a].\n\n[^a]: A.\n")]
    public void Is_silent(string text) => test.Silent(text);

    [Theory]
    [InlineData("# Sic\n\nA {|ED5008:[sic]|}.\n", "Escape the brackets", "# Sic\n\nA \\[sic\\].\n")]
    [InlineData("# Sic\n\nA {|ED5008:[sic]|}.\n", "Link to #sic", "# Sic\n\nA [sic](#sic).\n")]
    [InlineData("A {|ED5008:[m]|}.\n\n[m]: x.html\n", "Write [] after it", "A [m][].\n\n[m]: x.html\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(text, title, expected);
}
