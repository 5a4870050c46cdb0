using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class MergeConflictTests
{
    private const string Conflict = """
        Before.

        {|ED6014:<<<<<<< HEAD|}
        One.
        =======
        Two.
        >>>>>>> other

        After.
        """;

    private readonly RuleTest test = new(new MergeConflict());

    [Theory]
    [InlineData(Conflict)]
    [InlineData("{|ED6014:<<<<<<< HEAD|}\nOne.\n||||||| base\nNone.\n=======\nTwo.\n>>>>>>> other\n")]
    [InlineData("Text.\n{|ED6014:<<<<<<< HEAD|}\nleft over")]
    [InlineData("{|ED6014:<<<<<<< a|}\none\n{|ED6014:<<<<<<< b|}\ntwo\n=======\nthree\n>>>>>>> c\n")]
    [InlineData("{|ED6014:<<<<<<< a|}\r\none\r\n=======\r\ntwo\r\n>>>>>>> b\r\n")]
    [InlineData("[^x]: A note.\n{|ED6014:<<<<<<< a|}\none\n=======\ntwo\n>>>>>>> b\n")]
    [InlineData("{|ED6014:<<<<<<< a|}\n```\none\n=======\ntwo\n>>>>>>> b\n```\n")]
    [InlineData("Text.\n//- references.bib\n{|ED6014:<<<<<<< a|}\n@book{a, title = {A}}\n=======\n@book{a, title = {B}}\n>>>>>>> b\n")]
    [InlineData("Text.\n//- edition.yml\ninput-files:\n{|ED6014:<<<<<<< a|}\n- text.md\n=======\n- text.md\n>>>>>>> b\n")]
    public void Reports_conflicts(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("The Congress\n=======\n\nText.\n")]
    [InlineData(">>>>>>> quoted very deeply\n")]
    [InlineData("Text <<<<<<< HEAD in a line.\n")]
    [InlineData(" <<<<<<< HEAD\n")]
    [InlineData("<<<<<<<<< nine\n")]
    [InlineData("```\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n```\n")]
    [InlineData("<!--\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n-->\n")]
    public void Is_silent_about_what_only_looks_like_one(string markup) => test.Silent(markup);

    [Fact]
    public void Looks_at_loose_files() => test.VerifyLoose(Conflict);

    [Fact]
    public void Names_where_the_conflict_ends()
    {
        var markup = Markup.Parse("<<<<<<< a\none\n=======\ntwo\n[|>>>>>>> b|]\n");
        var edition = Fixture.Edition(markup);
        var found = Assert.Single(new RuleRunner(new RuleCatalog([new MergeConflict()])).Run(edition, edition.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken));
        Assert.Equal(markup.Spans[0].Span, Assert.Single(found.Related).Span);
        Assert.Equal("Unresolved merge conflict: both versions would be printed.", found.Message);
    }

    [Theory]
    [InlineData("Keep the first version", "Before.\n\nOne.\n\nAfter.")]
    [InlineData("Keep the second version", "Before.\n\nTwo.\n\nAfter.")]
    [InlineData("Keep both versions", "Before.\n\nOne.\nTwo.\n\nAfter.")]
    public void Keeps_a_version(string title, string expected) => test.Fixes(Conflict, title, expected);

    [Theory]
    [InlineData("Keep the first version", "one\n")]
    [InlineData("Keep the second version", "two\n")]
    [InlineData("Keep both versions", "one\ntwo\n")]
    public void Drops_the_common_ancestor(string title, string expected) =>
        test.Fixes("{|ED6014:<<<<<<< a|}\none\n||||||| base\nzero\n=======\ntwo\n>>>>>>> b\n", title, expected);

    [Theory]
    [InlineData("{|ED6014:<<<<<<< a|}\nTitle\n=======\nText.\n=======\ntwo\n>>>>>>> b\n")]
    [InlineData("{|ED6014:<<<<<<< a|}\none\n>>>>>>> b\n")]
    [InlineData("{|ED6014:<<<<<<< a|}\none\n=======\ntwo\n")]
    public void Offers_no_version_where_it_cannot_tell_them_apart(string markup) => Assert.Empty(test.Verify(markup)[0].Fixes);

    [Fact]
    public void Silences_the_other_rules_between_its_marks()
    {
        var markup = Markup.Parse("Word {|Probe:word|}.\n\n<<<<<<< a\nword\n=======\nword\n>>>>>>> b word\n{|Probe:word|}\n");
        var edition = Fixture.Edition(markup);
        var found = new RuleRunner(new RuleCatalog([new Probe(), new MergeConflict()])).Run(edition, edition.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken);
        Assert.Equal(markup.Spans.Select(span => span.Span), found.Where(diagnostic => diagnostic.Rule.Id == "ED9999").Select(diagnostic => diagnostic.Span));
        Assert.Single(found, diagnostic => diagnostic.Rule.Id == "ED6014");
    }

    // Reports every “word”.
    private sealed class Probe : Rule
    {
        public override RuleInfo Info { get; } = new()
        {
            Id = "ED9999",
            Name = "probe",
            Severity = Severity.Error,
            Summary = string.Empty,
            Why = string.Empty,
            Silent = string.Empty,
            HowToFix = string.Empty,
            Evidence = string.Empty,
            Bad = string.Empty,
            Good = string.Empty,
        };

        public override void CheckText(MarkdownDocument document, RuleContext context)
        {
            for (var i = 0; i + 4 <= document.Text.Length; i++)
            {
                if (document.Text.ToString(new TextSpan(i, 4)) == "word")
                {
                    context.Report(new TextSpan(i, 4), "A word.");
                }
            }
        }
    }
}
