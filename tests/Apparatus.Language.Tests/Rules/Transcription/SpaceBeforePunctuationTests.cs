using Apparatus.Language.Rules.Transcription;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Transcription;

/// <summary>White space before marks of punctuation.</summary>
public sealed class SpaceBeforePunctuationTests
{
    private const string Scan = "---\nstatus: scan\n---\n\n";

    private readonly RuleTest test = new(new SpaceBeforePunctuation());

    [Theory]
    [InlineData("In many languages{|ED7001: .|}", ".")]
    [InlineData("There{|ED7001: ,|} he said.", ",")]
    [InlineData("Enough{|ED7001: ;|} it was.", ";")]
    [InlineData("Inevitable{|ED7001: :|} they knew.", ":")]
    [InlineData("What{|ED7001: !|} And why{|ED7001: ?|}", "!")]
    [InlineData("(and so on{|ED7001: )|} it went.", ")")]
    [InlineData("(a majority, etc.{|ED7001: )|} it went.", ")")]
    [InlineData("Two spaces{|ED7001:  ,|} here.", ",")]
    [InlineData("A no-break space{|ED7001:\u00A0,|} here.", ",")]
    [InlineData("Words{|ED7001: .|}Next sentence.", ".")]
    [InlineData("*Pravda*{|ED7001: ,|} a paper.", ",")]
    [InlineData("Words[^a]{|ED7001: .|}\n\n[^a]: A note{|ED7001: .|}", ".")]
    [InlineData("> Quoted words{|ED7001: .|}", ".")]
    [InlineData("# Heading{|ED7001: :|}", ":")]
    [InlineData("- An item{|ED7001: ;|}", ";")]
    public void Reports_it(string text, string mark) => Assert.Equal($"Space before “{mark}”.", test.Verify(Scan + text)[0].Message);

    [Theory]
    [InlineData("Words, words; words: words. Words! Words? (Words)")]
    [InlineData("He went … and came . . . and went ... so …")]
    [InlineData("He went. . . . And came.")]
    [InlineData("A calibre of .45, the file .bib and the folder .git here.")]
    [InlineData("Term\n\n:   The definition")]
    [InlineData("::: {.epigraph}\n\nWords.\n\n:::")]
    [InlineData("| a | b |\n|---|---|\n| : : | c |")]
    [InlineData("Well :-) and :) and :smile: so.")]
    [InlineData("Code `a .` and $a ,$ and <!-- a , --> here.")]
    [InlineData("[words ,]{.sic} and [mots ;]{lang=fr} here.")]
    [InlineData("Words \\, escaped and words&nbsp;; so.")]
    [InlineData("A line\n. that begins with a stop")]
    [InlineData("See [@a, p. 3] .x and `x` !important.")]
    [InlineData("![An image .](x.png) stands.")]
    public void Is_silent(string text) => test.Silent(Scan + text);

    [Theory]
    [InlineData("Words , here.")]
    [InlineData("---\nstatus: final\n---\n\nWords , here.")]
    public void Is_silent_in_editors_text(string text) => test.Silent(text);

    [Fact]
    public void Is_silent_in_French() => test.Silent("---\nstatus: scan\nlang: fr\n---\n\nQuoi ? Oui ; non !");

    [Theory]
    [InlineData("---\nwitness: w\n---\n\nWords{|ED7001: ,|} here.")]
    [InlineData("---\nstatus: proofed\n---\n\nWords{|ED7001: ,|} here.")]
    [InlineData("Words{|ED7001: ,|} here.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    rules: {ED7001: warning}\n")]
    public void Looks_at_transcriptions_and_where_it_is_switched_on(string text) => test.Verify(text);

    [Theory]
    [InlineData("Words{|ED7001:  ,|} here.\n", "Words, here.\n")]
    [InlineData("Words[^a]{|ED7001: .|}\n\n[^a]: Note.\n", "Words[^a].\n\n[^a]: Note.\n")]
    public void Removes_the_space(string text, string expected) => test.Fixes(Scan + text, "Remove the space", Scan + expected);
}
