using System.Linq;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class SuppressionWithoutReasonTests
{
    private readonly RuleTest test = new(new SuppressionWithoutReason(), new MergeConflict(), new TooComplex());

    [Theory]
    [InlineData("{|ED6020:<!-- apparatus:disable ED6014 -->|}\n\nText.\n")]
    [InlineData("{|ED6020:<!-- apparatus:disable-next ED6014 -->|}\n\nText.\n")]
    [InlineData("{|ED6020:<!-- apparatus:disable ED6014, ED6017 -->|}\n\nText.\n")]
    [InlineData("Text {|ED6020:<!-- apparatus:disable ED6014 -->|} text.\n")]
    [InlineData("<!-- apparatus:disable {|ED6020:ED9999|} reason -->\n\nText.\n")]
    [InlineData("{|ED6020:<!-- apparatus:disable {|ED6020:ED9999|} -->|}\n\nText.\n")]
    [InlineData("<!-- apparatus:disable ED6014, {|ED6020:ED9999|} reason -->\n\nText.\n")]
    [InlineData("Text.\n//- references.bib\n{|ED6020:% apparatus:disable ED6014|}\n@book{a, title = {A}}\n")]
    [InlineData("Text.\n//- edition.yml\n{|ED6020:# apparatus:disable ED6014|}\ninput-files: [text.md]\n")]
    public void Reports_bare_comments_and_unknown_ids(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("<!-- apparatus:disable ED6014 the printed edition has it so -->\n\nText.\n")]
    [InlineData("<!-- apparatus:disable ED6014 why -->\n\nText.\n")]
    [InlineData("<!-- apparatus:disable ed6014 why -->\n\nText.\n")]
    [InlineData("<!-- apparatus:disable ED6014 why -->\n\nText.\n\n<!-- apparatus:restore ED6014 -->\n")]
    [InlineData("`<!-- apparatus:disable ED6014 -->`\n")]
    [InlineData("```\n<!-- apparatus:disable ED6014 -->\n```\n")]
    [InlineData("<!-- apparatus -->\n")]
    public void Is_silent_about_comments_with_a_reason(string markup) => test.Silent(markup);

    [Fact]
    public void Looks_at_loose_files() => test.VerifyLoose("{|ED6020:<!-- apparatus:disable ED6014 -->|}\n\nText.\n");

    [Theory]
    [InlineData("{|ED6020:<!-- apparatus:disable ED6014, ED6017 -->|}\n", "Say why ED6014, ED6017 is suppressed here; the statement of method lists the reason.")]
    [InlineData("<!-- apparatus:disable {|ED6020:ED9999|} reason -->\n", "There is no rule ED9999; this comment does not silence anything.")]
    [InlineData("<!-- apparatus:disable {|ED6020:ED6914|} reason -->\n", "There is no rule ED6914; this comment does not silence anything. Did you mean ED6014?")]
    public void Says_what_is_missing(string markup, string message) => Assert.Equal(message, test.Verify(markup).Single().Message);

    [Fact]
    public void Changes_to_the_nearest_id() =>
        test.Fixes(
            "<!-- apparatus:disable {|ED6020:ED6914|} reason -->\n\nText.\n",
            "Change to ED6014",
            "<!-- apparatus:disable ED6014 reason -->\n\nText.\n");

    [Fact]
    public void Can_itself_be_suppressed() =>
        test.Silent("<!-- apparatus:disable-next ED6020 shown as it should not be -->\n\nText <!-- apparatus:disable ED6014 --> text.\n");
}
