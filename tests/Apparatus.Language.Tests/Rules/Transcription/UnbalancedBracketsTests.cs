using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Transcription;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Transcription;

/// <summary>Brackets without a partner.</summary>
public sealed class UnbalancedBracketsTests
{
    private const string Scan = "---\nstatus: scan\n---\n\n";

    private readonly RuleTest test = new(new UnbalancedBrackets());

    [Theory]
    [InlineData("See {|ED7003:(|}his recent book.. The closet.", "“(” opened here is not closed in this paragraph.")]
    [InlineData("His book{|ED7003:)|} is good.", "“)” closes nothing in this paragraph.")]
    [InlineData("See {|ED7003:[|}his recent book.", "“[” opened here is not closed in this paragraph.")]
    [InlineData("His book{|ED7003:]|} is good.", "“]” closes nothing in this paragraph.")]
    [InlineData("See {|ED7003:(|}his (recent) book.", "“(” opened here is not closed in this paragraph.")]
    [InlineData("The {|ED7003:(|}leaderships' of all.", "“(” opened here is not closed in this paragraph.")]
    [InlineData("One {|ED7003:(|}.\n\nTwo (well).", "“(” opened here is not closed in this paragraph.")]
    [InlineData("Words.[^a]\n\n[^a]: A note {|ED7003:(|}open.", "“(” opened here is not closed in this paragraph.")]
    [InlineData("*Words {|ED7003:(|}emphasised.*", "“(” opened here is not closed in this paragraph.")]
    public void Reports_it(string text, string message) => Assert.Equal(message, test.Verify(Scan + text).Single().Message);

    [Fact]
    public void Reports_once_for_a_paragraph()
    {
        var found = Assert.Single(test.Verify(Scan + "One {|ED7003:(|}two (three."));
        Assert.Single(found.Related);
    }

    [Theory]
    [InlineData("Well (said (he) so) and [so] on.")]
    [InlineData("A [link](x.html) and [span]{.x} and note.[^a]\n\n[^a]: Note.")]
    [InlineData("T.[^v]\n\n[^v]: **could**] cold *1968*")]
    [InlineData("T.[^v]\n\n[^v]: could] cold *1968*")]
    [InlineData("a) one, b) two, 1) three, iv) four, 12) twelve.")]
    [InlineData("Well :-) and :) and ;-) and :( so.")]
    [InlineData("He goes on [we leave much out\n\nand here it ends] and on.")]
    [InlineData("Code `(` and $($ and <!-- ( --> here.")]
    [InlineData("[word (]{.sic} and escaped \\( here.")]
    [InlineData("A [@a, p. 3] citation [see @b].")]
    [InlineData("[…] and [?] and (…).")]
    public void Is_silent(string text) => test.Silent(Scan + text);

    [Theory]
    [InlineData("Words ( here.")]
    [InlineData("---\nstatus: final\n---\n\nWords ( here.")]
    public void Is_silent_in_editors_text(string text) => test.Silent(text);

    [Fact]
    public void Only_mentions_a_parenthesis_that_the_same_quotation_closes()
    {
        var found = Assert.Single(test.Verify(Scan + "> First {|ED7003:(|}part.\n>\n> Second) part."));
        Assert.Equal(Severity.Info, found.Severity);
    }
}
