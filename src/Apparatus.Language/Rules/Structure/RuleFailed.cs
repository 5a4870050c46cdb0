using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6018: another rule ended in an error of its own on this file.</summary>
public sealed class RuleFailed : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED6018",
        Name = "rule-failed",
        Severity = Severity.Warning,
        InLooseFiles = true,
        Summary = "A rule ended in an error of its own and reported nothing on this file.",
        Why = """
            This is a fault of the program, not of your text. All other rules have looked at the file as usual, but what the
            named rule would have found there is unknown. It is said aloud so that the file does not pass for clean.
            """,
        Silent = "A check that was broken off because the text changed under it, which happens all the time in an editor.",
        HowToFix = "Nothing in the text needs to change. Please report it, if you can with the file or the passage that causes it.",
        Evidence = "A fault in one rule must neither hide what others find nor look like “no faults”.",
        Bad = string.Empty,
        Good = string.Empty,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override void CheckOutcome(Document document, RunOutcome outcome, RuleContext context)
    {
        foreach (var rule in outcome.Failed)
        {
            context.Report(new TextSpan(0, 0), $"Rule {rule.Id} failed on this file and reported nothing; please report it.");
        }
    }
}
