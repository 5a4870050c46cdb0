using System.Linq;
using Apparatus.Language.Rules.Transcription;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Transcription;

/// <summary>Words broken at the end of a printed line.</summary>
public sealed class BrokenHyphenTests
{
    private const string Scan = "---\nstatus: scan\n---\n\n";

    private readonly RuleTest test = new(new BrokenHyphen());

    [Theory]
    [InlineData("They saw {|ED7006:them- selves|}, themselves.", "“them- selves” may be a word broken at a line end; here “themselves” occurs once, “them-selves” nowhere.")]
    [InlineData("They saw {|ED7006:them-\nselves|}.", "“them- selves” may be a word broken at a line end; here “themselves” occurs nowhere, “them-selves” nowhere.")]
    [InlineData("A {|ED7006:non- immigrant|} and a non-immigrant and one Non-Immigrant.", "“non- immigrant” may be a word broken at a line end; here “nonimmigrant” occurs nowhere, “non-immigrant” 2 times.")]
    [InlineData("A {|ED7006:non- Bolshevik|} group.", "“non- Bolshevik” may be a word broken at a line end; here “nonBolshevik” occurs nowhere, “non-Bolshevik” nowhere.")]
    [InlineData("By {|ED7006:Cohn- Bendit|} in France.", "“Cohn- Bendit” may be a word broken at a line end; here “CohnBendit” occurs nowhere, “Cohn-Bendit” nowhere.")]
    [InlineData("An {|ED7006:all- Russian|} and an all-Russian one.", "“all- Russian” may be a word broken at a line end; here “allRussian” occurs nowhere, “all-Russian” once.")]
    [InlineData("A {|ED7006:half- Russian|} and a half-Russian one.", "“half- Russian” may be a word broken at a line end; here “halfRussian” occurs nowhere, “half-Russian” once.")]
    [InlineData("> They saw {|ED7006:them-\n> selves|}.", "“them- selves” may be a word broken at a line end; here “themselves” occurs nowhere, “them-selves” nowhere.")]
    [InlineData("{|ED7006:еди- ноначалие|} is Russian.", "“еди- ноначалие” may be a word broken at a line end; here “единоначалие” occurs nowhere, “еди-ноначалие” nowhere.")]
    public void Reports_it(string text, string message) => Assert.Equal(message, test.Verify(Scan + text).Single().Message);

    [Theory]
    [InlineData("A pre- and post-war, two- or three-fold, pre-, mid- and post-war thing.")]
    [InlineData("Vor- und Nachteile, nineteenth- to twentieth-century, Haupt- oder Nebensache.")]
    [InlineData("A word - another word -- and one – more.")]
    [InlineData("Types A- C and a- c.")]
    [InlineData("He was small- But he ran.")]
    [InlineData("The 1920- January one, 12- inch.")]
    [InlineData("A well-known, twenty-one, one-man thing.")]
    [InlineData("Code `them- selves` and $them- selves$.")]
    [InlineData("[them- selves]{.sic} and [them- selves]{lang=nl}.")]
    [InlineData("one-[]{.pb #p4}man management")]
    [InlineData("a line\n- a list\n- item")]
    public void Is_silent(string text) => test.Silent(Scan + text);

    [Fact]
    public void Is_silent_in_editors_text() => test.Silent("They saw them- selves.");

    [Theory]
    [InlineData("{|ED7006:Them- selves|}.\n", "Write “Themselves”", "Themselves.\n")]
    [InlineData("{|ED7006:Them-\nselves|}.\n", "Write “Them-selves”", "Them-selves.\n")]
    [InlineData("> {|ED7006:Them-\n> selves|}.\n", "Write “Themselves”", "> Themselves.\n")]
    public void Joins(string text, string title, string expected) => test.Fixes(Scan + text, title, Scan + expected);

    [Theory]
    [InlineData("A {|ED7006:trade- union|}, a trade-union.", "Write “trade-union”")]
    [InlineData("A {|ED7006:trade- union|}, a tradeunion.", "Write “tradeunion”")]
    [InlineData("By {|ED7006:Cohn- Bendit|}.", "Write “Cohn-Bendit”")]
    [InlineData("By {|ED7006:them- selves|}.", "Write “themselves”")]
    public void Offers_what_the_file_writes_first(string text, string title) => Assert.Equal(title, test.Verify(Scan + text).Single().Fixes[0].Title);
}
