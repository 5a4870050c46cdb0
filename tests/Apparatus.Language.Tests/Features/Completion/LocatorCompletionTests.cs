using System.Linq;
using Xunit;

namespace Apparatus.Language.Tests.Features.Completion;

public sealed class LocatorCompletionTests
{
    [Theory]
    [InlineData("[@a,$0]", "p.", "[@a, p. ]")]
    [InlineData("[@a, $0]", "p.", "[@a, p. ]")]
    [InlineData("[@a, p$0]", "pp.", "[@a, pp. ]")]
    [InlineData("[@a, ch$0]", "chapter", "[@a, chapter ]")]
    [InlineData("[@a, ch$0", "chapter", "[@a, chapter ")]
    [InlineData("[@a, ch$0ap]", "chapter", "[@a, chapter ]")]
    [InlineData("[@a, ch$0 3]", "chapter", "[@a, chapter 3]")]
    [InlineData("[@a, $033]", "p.", "[@a, p. 33]")]
    [InlineData("[@a, $0 33]", "p.", "[@a, p. 33]")]
    [InlineData("[@a,ch$0]", "chapter", "[@a,chapter ]")]
    [InlineData("[see @a, vol$0; @b]", "vol.", "[see @a, vol. ; @b]")]
    [InlineData("[@b, p. 3; @a, $0]", "nn.", "[@b, p. 3; @a, nn. ]")]
    [InlineData("[-@a, s$0]", "section", "[-@a, section ]")]
    [InlineData("[@{https://a.b/c}, $0]", "p.", "[@{https://a.b/c}, p. ]")]
    [InlineData("[@brinton:1970_x, $0]", "p.", "[@brinton:1970_x, p. ]")]
    [InlineData("@a [$0]", "p.", "@a [p. ]")]
    [InlineData("@a [ch$0]", "chapter", "@a [chapter ]")]
    [InlineData("As @a [ch$0", "chapter", "As @a [chapter ")]
    [InlineData("> Quoted. [@a, $0]", "p.", "> Quoted. [@a, p. ]")]
    [InlineData("A.[^x]\n\n[^x]: @a [$0]", "p.", "A.[^x]\n\n[^x]: @a [p. ]")]
    [InlineData("[@a,\n$0]", "p.", "[@a,\np. ]")]
    [InlineData("[@a,\r\nch$0]\r\n", "chapter", "[@a,\r\nchapter ]\r\n")]
    [InlineData("𝒜 [@a, $0]", "§", "")]
    [InlineData("*[@a, $0]*", "p.", "*[@a, p. ]*")]
    public void Replaces_the_term(string markup, string term, string expected)
    {
        if (expected.Length > 0)
        {
            CompletionTest.Inserts(markup, term, expected);
        }
        else
        {
            Assert.DoesNotContain(CompletionTest.At(markup).Items, item => item.Label == term);
        }
    }

    [Theory]
    [InlineData("Prose,$0")]
    [InlineData("Prose, $0")]
    [InlineData("@a, $0")]
    [InlineData("[in 1921, $0]")]
    [InlineData("[@a, p. 3, $0]")]
    [InlineData("[@a, 3$0]")]
    [InlineData("[@a $0]")]
    [InlineData("[@a; $0]")]
    [InlineData("[a@b, $0]")]
    [InlineData("[@a, p. 3]$0")]
    [InlineData("[@a], $0")]
    [InlineData("`[@a, $0]`")]
    [InlineData("<!-- [@a, $0] -->")]
    [InlineData("    [@a, $0]")]
    [InlineData("[@a\n\n, $0]")]
    [InlineData("[x](a, $0)")]
    [InlineData("word [$0]")]
    [InlineData("\\[@a]\n\n, $0")]
    public void Proposes_nothing_elsewhere(string markup) => Assert.Empty(CompletionTest.At(markup).Items);

    [Theory]
    [InlineData("en-GB", "p. pp. chapter chapters section sections vol. volumes n. nn.")]
    [InlineData("en-US", "p. pp. chapter chapters section sections vol. volumes n. nn.")]
    [InlineData("ru", "с. сс. гл. главы разд. разделы т. тт. прим. примечания")]
    [InlineData("de", "S. Kap. Kapitel Abschn. Abschnitte Bd. Bde. Abs. Absätze Teil")]
    public void Speaks_the_language_of_the_edition(string language, string terms) =>
        Assert.Equal(terms, string.Join(' ', CompletionTest.At($"//- edition.yml\ninput-files: [text.md]\nmetadata:\n  lang: {language}\n//- text.md\n[@a, $0]").Items.Take(10).Select(item => item.Label)));

    [Theory]
    [InlineData("2", "Note")]
    [InlineData("3", "Anm.")]
    public void Knows_the_generation(string pandoc, string term) =>
        Assert.Contains(CompletionTest.At($"//- edition.yml\ninput-files: [text.md]\nmetadata:\n  lang: de\n  edition: {{pandoc: {pandoc}}}\n//- text.md\n[@a, $0]").Items, item => item.Label == term);

    [Fact]
    public void Proposes_nothing_in_a_language_without_terms() =>
        Assert.Empty(CompletionTest.At("//- edition.yml\ninput-files: [text.md]\nmetadata: {lang: el}\n//- text.md\n[@a, $0]").Items);

    [Theory]
    [InlineData("p.", "page")]
    [InlineData("pp.", "pages")]
    [InlineData("fol.", "leaf")]
    [InlineData("s.v.", "headword of a dictionary")]
    public void Says_what_a_term_counts(string term, string meaning) => Assert.Equal(meaning, CompletionTest.Item("[@a, $0]", term).Description);

    [Fact]
    public void The_space_after_the_comma_does_not_close_the_list() => Assert.Equal(" p.", CompletionTest.Item("[@a,$0]", "p.").FilterText);
}
