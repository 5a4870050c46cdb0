using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Seals;

/// <summary>What the witness reads, without what editors have put into the text.</summary>
public sealed class BaseTextTests
{
    [Theory]
    [InlineData("This cold not be.", "This cold not be.")]
    [InlineData("This [could]{.corr sic=\"cold\"} not be.", "This cold not be.")]
    [InlineData("This [cold]{.sic corr=\"could\"} not be.", "This cold not be.")]
    [InlineData("The [labour]{.reg orig=labor} of it.", "The labor of it.")]
    [InlineData("A piece [of ]{.supplied reason=omitted}paper.", "A piece paper.")]
    [InlineData("A piece […]{.gap} paper.", "A piece paper.")]
    [InlineData("[The]{.surplus} the [V]{.unclear}.", "The the V.")]
    [InlineData("Words[^a] and^[a note] more[^b].\n\n[^a]: Note.\n\n[^b]: Other.", "Words and more.")]
    [InlineData("As said [@brinton1970, p. 3]. More [see @a; @b].", "As said. More.")]
    [InlineData("A bureau[]{.pb #p13}cracy []{.pb #p14}and more.", "A bureaucracy and more.")]
    [InlineData("A *word* and **two** and [link](#x) and [term]{.term key=t} and ~~s~~.", "A word and two and link and term and s.")]
    [InlineData("One\ntwo  three\\\nfour.", "One two three four.")]
    [InlineData("“Quoted” ‘words’ don’t — so -- it goes---on ...", "\"Quoted\" 'words' don't — so – it goes—on …")]
    [InlineData("Early ; and late .", "Early; and late.")]
    [InlineData("Words <!-- comment --> and `code` &amp; \\*.", "Words and code & *.")]
    [InlineData("A [old]{.deletion}[new]{.insertion}word.", "A oldword.")]
    [InlineData("[sic] and […] stay.", "[sic] and […] stay.")]
    [InlineData("# Heading {#id}\n\n- item\n- other\n\n> quoted", "Heading|item|other|quoted")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "a|b|c|d")]
    [InlineData("One.\n\n![Image](x.png)\n\nTwo.", "One.|Two.")]
    public void Reads(string text, string expected) => Assert.Equal(expected, Read("---\nwitness: w\n---\n\n" + text));

    [Theory]
    [InlineData("Words.", "")]
    [InlineData("---\nstatus: collated\n---\n\nWords.", "")]
    [InlineData("---\nstatus: scan\n---\n\nWords.", "")]
    [InlineData("---\nstatus: final\n---\n\nWords.", "Words.")]
    [InlineData("Ours.\n\n::: {witness=1968}\n\nTheirs.\n\n:::\n\nOurs.", "Theirs.")]
    [InlineData("Ours.\n\n::: {.x status=final}\n\nTheirs.\n\n:::", "Theirs.")]
    public void Tells_base_text(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Knows_where_words_stand()
    {
        var document = MarkdownDocument.Parse("/t.md", SourceText.From("---\nwitness: w\n---\n\nA bureau[]{.pb #p13}cracy [could]{.corr sic=\"cold so\"}.\n"));
        var words = BaseText.Of(document)[0].Words;
        Assert.Equal(["A", "bureau[]{.pb #p13}cracy", "[could]{.corr sic=\"cold so\"}", "[could]{.corr sic=\"cold so\"}."], words.Select(word => document.Text.ToString(word.Span)));
    }

    private static string Read(string text) => string.Join('|', BaseText.Of(MarkdownDocument.Parse("/t.md", SourceText.From(text))).Select(paragraph => paragraph.Text));
}
