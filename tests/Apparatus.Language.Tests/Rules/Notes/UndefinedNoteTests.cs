using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class UndefinedNoteTests
{
    private static readonly RuleTest Rule = new(new UndefinedNote());

    [Theory]
    [InlineData("A word.{|ED1001:[^x]|}")]
    [InlineData("A word.{|ED1001:[^Ab]|}\n\n[^ab]: Case counts.")]
    [InlineData("One{|ED1001:[^1]|} and two{|ED1001:[^2]|}.")]
    [InlineData("- item{|ED1001:[^x]|}\n- other")]
    [InlineData("> quoted{|ED1001:[^x]|}")]
    [InlineData("| a | b |\n|---|---|\n| c{|ED1001:[^x]|} | d |")]
    [InlineData("# Heading{|ED1001:[^x]|}")]
    [InlineData("*emphasised{|ED1001:[^x]|}*")]
    [InlineData("[a link{|ED1001:[^x]|}](http://a.b)")]
    [InlineData("Term\n\n:   Definition.{|ED1001:[^x]|}")]
    [InlineData("Two in a row.{|ED1001:[^1]|}{|ED1001:[^2]|}")]
    [InlineData("In brackets [{|ED1001:[^63]|} {|ED1001:[^64]|}].")]
    [InlineData("Series that look like classes: {|ED1001:[^3-9]|} and {|ED1001:[^e-k]|}.")]
    [InlineData("Ранее.{|ED1001:[^единонача́лие]|}")]
    [InlineData("Before a colon{|ED1001:[^1]|}: more.")]
    [InlineData("Astral 𝒜 letters{|ED1001:[^x]|}.")]
    [InlineData("[@a, p. 3{|ED1001:[^x]|}]")]
    [InlineData("Inline^[with {|ED1001:[^x]|} in it].")]
    [InlineData("Text.[^a]\n\n[^a]: Fine.\n\n//- two.md\nOther.{|ED1001:[^b]|}")]
    [InlineData("In a box:\n\n::: note\n\nBoxed.{|ED1001:[^x]|}\n\n:::")]
    [InlineData("!!! note\n    Body.{|ED1001:[^x]|}")]
    [InlineData("??? tip\n\n    Body after a blank line.{|ED1001:[^x]|}")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("A word.[^x]\n\n[^x]: Note.")]
    [InlineData("A word.[^x]\n\n//- notes.md\n[^x]: In another file.")]
    [InlineData("`[^x]` and\n\n```\n[^x]\n```\n\n    [^y]")]
    [InlineData("$[^x]$ and $$[^y]$$")]
    [InlineData("<!-- [^x] --> and\n\n<!--\n[^y]\n-->")]
    [InlineData("Classes: [^a-z], [^A-Z], [^0-9], [^a-zA-Z0-9], [^\\s], [^.].")]
    [InlineData("Left by a converter: [^(^(\\[1\\].")]
    [InlineData("Escaped: \\[^x].")]
    [InlineData("No label: [^ x] or [^] or [^a b].")]
    [InlineData("Referred.[^x]\n[^x]: Not read, which ED1005 says.")]
    [InlineData("Referred.[^x]\n\n[^x] No colon, which ED1017 says.")]
    [InlineData("[^1][^2]\n\n[^1]: One.\n[^2]: Two.")]
    [InlineData("```{r, echo=FALSE}\nx[^a]\n```")]
    [InlineData("A template {{ note[^x] }} or {% include [^y] %}.")]
    [InlineData("[^a]: In a note [^b], which ED1008 says.\n\nText.[^a]")]
    [InlineData("No space.[^3-35]\n\n[^3-35]:Right.")]
    [InlineData("$x = [^1]$ is math.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("A word.{|ED1001:[^x]|}")]
    [InlineData("Defined[^a] and not.{|ED1001:[^x]|}\n\n[^a]: Yes.")]
    [InlineData("One{|ED1001:[^1]|} and two[^2].\n\n//- notes.md\n[^1]: There.\n\n[^2]: There too.")]
    [InlineData("One{|ED1001:[^1]|} and two{|ED1001:[^2]|}.\n\n//- other.md\nNothing to do with it.[^9]\n\n[^9]: Own.")]
    [InlineData("[^a]: In a note {|ED1001:[^b]|} GitHub would follow.\n\nText.[^a]")]
    public void Reports_in_a_loose_file(string markup) => Rule.VerifyLoose(markup);

    [Theory]
    [InlineData("Word.{|ED1001:[^s-1O]|}\n\n[^s-10]: Note.", "Change to ‘s-10’", "Word.[^s-10]\n\n[^s-10]: Note.")]
    [InlineData("Word.{|ED1001:[^x]|}\n", "Create note ‘x’", "Word.[^x]\n\n[^x]: TODO\n")]
    [InlineData("Word.{|ED1001:[^x]|} Other.[^a]\n\n[^a]: Note.\n", "Create note ‘x’", "Word.[^x] Other.[^a]\n\n[^a]: Note.\n[^x]: TODO\n")]
    [InlineData("Word.{|ED1001:[^x]|}\r\n", "Create note ‘x’", "Word.[^x]\r\n\r\n[^x]: TODO\r\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);

    [Theory]
    [InlineData("A word.{|ED1001:[^Ab]|}\n\n[^ab]: Note.", "Did you mean ‘ab’?")]
    [InlineData("A word.{|ED1001:[^kronstad]|}\n\n[^kronstadt]: Note.", "Did you mean ‘kronstadt’?")]
    [InlineData("A word.{|ED1001:[^x]|}", "it will be printed as “[^x]”.")]
    public void Says(string markup, string end) => Assert.EndsWith(end, Rule.Verify(markup)[0].Message, System.StringComparison.Ordinal);

    [Fact]
    public void Does_not_guess_between_two_near_labels() =>
        Assert.DoesNotContain("Did you mean", Rule.Verify("A word.{|ED1001:[^ax]|}\n\n[^ay]: One.\n\n[^az]: Two.")[0].Message, System.StringComparison.Ordinal);
}
