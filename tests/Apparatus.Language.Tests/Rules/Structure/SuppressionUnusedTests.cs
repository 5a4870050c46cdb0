using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class SuppressionUnusedTests
{
    private const string Conflict = "<<<<<<< a\none\n=======\ntwo\n>>>>>>> b\n";

    private readonly RuleTest test = new(new SuppressionUnused(), new MergeConflict(), new TooComplex());

    [Theory]
    [InlineData("<!-- apparatus:disable {|ED6019:ED6014|} reason -->\n\nText.\n")]
    [InlineData("<!-- apparatus:disable-next {|ED6019:ED6014|} reason -->\n\nText.\n\n" + Conflict)]
    [InlineData("<!-- apparatus:disable {|ED6019:ED6014|} reason -->\n\nText.\n\n<!-- apparatus:restore ED6014 -->\n\n" + Conflict)]
    [InlineData("<!-- apparatus:disable ED6014, {|ED6019:ED6017|} reason -->\n\n" + Conflict)]
    [InlineData("<!-- apparatus:disable {|ED6019:ED6014|} -->\n")]
    [InlineData("Text.\n//- references.bib\n% apparatus:disable-next {|ED6019:ED6014|} reason\n@book{a,\n  title = {A}\n}\n")]
    [InlineData("Text.\n//- edition.yml\n# apparatus:disable {|ED6019:ED6014|} reason\ninput-files: [text.md]\n")]
    public void Reports_comments_that_silence_nothing(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("<!-- apparatus:disable ED6014 reason -->\n\n" + Conflict)]
    [InlineData("<!-- apparatus:disable-next ED6014 reason -->\n\n" + Conflict)]
    [InlineData("<!-- apparatus:disable ED7777 reason -->\n\nText.\n")]
    [InlineData("<!-- apparatus:disable ED6019 reason -->\n\nText.\n")]
    [InlineData("`<!-- apparatus:disable ED6014 reason -->`\n")]
    [InlineData("<!-- apparatus:restore ED6014 -->\n")]
    [InlineData("<!-- apparatus is a word -->\n")]
    public void Is_silent_about_others(string markup) => test.Silent(markup);

    [Fact]
    public void Is_silent_about_rules_that_are_switched_off()
    {
        var edition = Fixture.Edition(Markup.Parse("<!-- apparatus:disable ED6014 reason -->\n\nText.\n"));
        var settings = RuleSettings.For(edition, System.Collections.Immutable.ImmutableDictionary<string, Severity>.Empty.Add("ED6014", Severity.None));
        Assert.Empty(new RuleRunner(new RuleCatalog([new SuppressionUnused(), new MergeConflict()])).Run(edition, edition.Documents[0], settings, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Is_silent_in_a_loose_file_about_rules_that_are_off_there()
    {
        var loose = new RuleTest(new SuppressionUnused(), new MergeConflict(), new FrontMatterNotRead());
        loose.VerifyLoose("<!-- apparatus:disable ED6002, {|ED6019:ED6014|} reason -->\n\nText.\n");
    }

    [Fact]
    public void Can_itself_be_suppressed() =>
        test.Silent("<!-- apparatus:disable ED6019 kept for the next volume -->\n\n<!-- apparatus:disable ED6014 reason -->\n\nText.\n");

    [Fact]
    public void Says_which_rule() =>
        Assert.Equal(
            "Nothing here is reported by ED6014; this comment can go.",
            Assert.Single(test.Verify("<!-- apparatus:disable {|ED6019:ED6014|} reason -->\n\nText.\n")).Message);

    [Theory]
    [InlineData("<!-- apparatus:disable {|ED6019:ED6014|} reason -->\n\nText.\n", "Text.\n")]
    [InlineData("One.\n\n<!-- apparatus:disable-next {|ED6019:ED6014|} reason -->\n\nTwo.\n", "One.\n\nTwo.\n")]
    [InlineData("One. <!-- apparatus:disable {|ED6019:ED6014|} reason --> Two.\n", "One.  Two.\n")]
    [InlineData("<!-- apparatus:disable {|ED6019:ED6014|} reason -->\n\nOne.\n\n<!-- apparatus:restore ED6014 -->\n\nTwo.\n", "One.\n\nTwo.\n")]
    [InlineData("<!-- apparatus:disable ED6014, {|ED6019:ED6017|} reason -->\n\n" + Conflict, "<!-- apparatus:disable ED6014 reason -->\n\n" + Conflict)]
    [InlineData("<!-- apparatus:disable {|ED6019:ED6017|}, ED6014 reason -->\n\n" + Conflict, "<!-- apparatus:disable ED6014 reason -->\n\n" + Conflict)]
    [InlineData("Text.\n//- edition.yml\n# apparatus:disable {|ED6019:ED6014|} reason\ninput-files: [text.md]\n", "Text.\n//- edition.yml\ninput-files: [text.md]\n")]
    public void Removes_the_comment(string markup, string expected) => test.Fixes(markup, "Remove it", expected);
}
