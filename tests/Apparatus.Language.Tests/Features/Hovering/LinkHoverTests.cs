using Xunit;

namespace Apparatus.Language.Tests.Features.Hovering;

/// <summary>Links, headings and suppression comments.</summary>
public sealed class LinkHoverTests
{
    [Theory]
    [InlineData("# Introduction\n\n## On Bureaucracy {#bur}\n\nSee [|[th$0is](#bur)|].", "Introduction › On Bureaucracy|text.md:3")]
    [InlineData("# The Roots\n\nSee [|[this](#the-r$0oots)|].", "The Roots|text.md:1")]
    [InlineData("# A\n\nSome [words here]{#w} and [|[x](#$0w)|].", "words here|A · text.md:3")]
    [InlineData("# A\n\nText []{.pb #p12}of the *page*. [|[x](#p$012)|]", "p. 12|A · text.md:3")]
    [InlineData("::: {#d}\nIn a div.\n:::\n\n[|[x](#$0d)|]", "In a div.|text.md:1")]
    [InlineData("`code`{#c} [|[x](#$0c)|]", "code|text.md:1")]
    [InlineData("A [x](#no$0where).", null)]
    [InlineData("A [x](https://e$0x.org).", null)]
    [InlineData("# A\n\n[|[x](other.md#$0b)|]\n//- other.md\n# B\n", "B|other.md:1")]
    [InlineData("# A\n\n[|[x](other$0.md)|]\n//- other.md\n# B\n", "B|other.md")]
    [InlineData("A [|[t][la$0b]|].\n\n[lab]: https://x.org/y\n", "https://x.org/y|text.md:3")]
    [InlineData("# A {#a}\n\n[|[t][la$0b]|].\n\n[lab]: #a\n", "A|text.md:1")]
    [InlineData("A [t][lab].\n\n[|[la$0b]:|] https://x.org/y\n", "https://x.org/y")]
    [InlineData("A [|[x](#ref-$0k)|].\n//- w.bib\n@book{k, title={T}}", "T|T.|book · w.bib:1|not cited")]
    [InlineData("A [|[x](#re$0fs)|].", "the bibliography")]
    [InlineData("A [x](#", null)]
    public void Shows_where_a_link_leads(string markup, string? expected) =>
        Assert.Equal(expected, HoverTest.Line(markup.Contains("$0", System.StringComparison.Ordinal) ? markup : markup + "$0"));

    [Theory]
    [InlineData("Text []{.pb #p12}more. [|[x](#p$012)|]", "p. 12 of Pamphlet 7|text.md:1")]
    [InlineData("Text []{.pb #p1922-4}more. [|[x](#p1922$0-4)|]", "p. 4 of Serial|text.md:1")]
    [InlineData("[]{.pb #p12}Text.\n\n# A {#a}\n\n[|[x](#$0a)|]", "A|text.md:3 · 1968, p. 12")]
    [InlineData("[]{.pb #p1922-4}Text.\n\n# A {#a}\n\n[|[x](#$0a)|]", "A|text.md:3")]
    [InlineData("[]{.pb n=\"[3]\" #p3}Text [here]{#h}.\n\n[|[x](#$0h)|]", "here|text.md:1 · 1968, p. [3]")]
    [InlineData("[|[x](#$0b)|]\n\n[]{.pb #p12}Text.\n//- two.md\n# B\n\n[]{.pb #p13}More.", "B|two.md:1 · 1968, p. 12")]
    [InlineData("[|[x](#$0b)|]\n\n[]{.pb #p12}Text.\n//- two.md\n# B\n\nMore.", "B|two.md:1")]
    public void Shows_the_page_of_the_base_edition(string markup, string expected) => Assert.Equal(
        expected,
        HoverTest.Line(markup + "\n//- edition.yml\ninput-files: [text.md, two.md]\nmetadata: {edition: {base: '1968', witnesses: {'1968': {name: Pamphlet 7}, '1922': {name: Serial}}}}\n"));

    [Theory]
    [InlineData("[|# 1. The R$0oots|]\n\n[a](#the-roots) [b](#the-roots)", "#the-roots · made of its words by Pandoc|GitHub and VS Code: #1-the-roots|2 links to it")]
    [InlineData("[|# Plain$0|]\n", "#plain · made of its words by Pandoc|no links to it")]
    [InlineData("[|# On Bur$0eaucracy {#bur}|]\n\n[a](#bur)", "#bur · its own identifier|GitHub and VS Code: #on-bureaucracy|1 link to it")]
    [InlineData("# Notes\n\n[|# Not$0es|]\n", "#notes-1 · made of its words by Pandoc|no links to it")]
    [InlineData("[|# 192$01|]\n", "#section · made of its words by Pandoc|GitHub and VS Code: #1921|no links to it")]
    [InlineData("[|Set$0ext\n===|]\n", "#setext · made of its words by Pandoc|no links to it")]
    [InlineData("Par$0agraph.\n", null)]
    public void Shows_the_identifiers_of_a_heading(string markup, string? expected) => Assert.Equal(expected, HoverTest.Line(markup));

    [Theory]
    [InlineData("<!-- apparatus:disable-next [|ED1$0001|] reason -->\n\nA[^x].", "ED1001 undefined-note|")]
    [InlineData("<!-- apparatus:disable ED1002 r -->\n\nA.\n\n<!-- apparatus:restore [|ED1002$0|] -->", "ED1002 unused-note|")]
    [InlineData("---\n# apparatus:disable [|$0ED6001|] r\ntitle: x\n---\n", "ED6001 yaml-syntax|")]
    [InlineData("//- w.bib\n% apparatus:disable-next [|ED3$0002|] r\n@book{a}\n//- t.md\nA.", "ED3002 bibliography-syntax|")]
    [InlineData("<!-- apparatus:disable-next ED9$0999 reason -->\n\nA.", null)]
    [InlineData("In text ED10$001.", null)]
    public void Shows_the_rule_of_a_suppression(string markup, string? expected)
    {
        var shown = HoverTest.Line(markup);
        Assert.Equal(expected is null, shown is null);
        Assert.StartsWith(expected ?? string.Empty, shown ?? string.Empty, System.StringComparison.Ordinal);
    }
}
