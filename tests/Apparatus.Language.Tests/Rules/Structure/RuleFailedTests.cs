using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class RuleFailedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reports_a_rule_that_fails_and_lets_the_others_go_on(bool isLoose)
    {
        var markup = Markup.Parse("<<<<<<< a\none\n=======\ntwo\n>>>>>>> b\n");
        var edition = isLoose ? Fixture.Loose(markup) : Fixture.Edition(markup);
        var runner = new RuleRunner(new RuleCatalog([new Failing(new InvalidOperationException()), new MergeConflict(), new RuleFailed()]));
        var found = runner.Run(edition, edition.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken);
        Assert.Equal(["ED6018", "ED6014"], found.OrderBy(diagnostic => diagnostic.Span).Select(diagnostic => diagnostic.Rule.Id));
        Assert.Equal("Rule ED9999 failed on this file and reported nothing; please report it.", found[0].Message);
        Assert.Equal(new TextSpan(0, 0), found[0].Span);
        Assert.Equal(Severity.Warning, found[0].Severity);
    }

    [Fact]
    public void Is_silent_where_all_rules_end_well() => new RuleTest(new RuleFailed(), new MergeConflict()).Silent("Text.\n");

    [Fact]
    public void A_cancelled_run_is_no_failure()
    {
        var edition = Fixture.Edition(Markup.Parse("Text.\n"));
        var runner = new RuleRunner(new RuleCatalog([new Failing(new OperationCanceledException()), new RuleFailed()]));
        Assert.Throws<OperationCanceledException>(() => runner.Run(edition, edition.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken));
    }

    private sealed class Failing(Exception failure) : Rule
    {
        public override RuleInfo Info { get; } = new()
        {
            Id = "ED9999",
            Name = "failing",
            Severity = Severity.Error,
            InLooseFiles = true,
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
            context.Report(new TextSpan(0, 1), "Before the failure.");
            throw failure;
        }
    }
}
