using System;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Transcription;

/// <summary>ED7001: white space before a mark of punctuation.</summary>
public sealed partial class SpaceBeforePunctuation : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED7001",
        Name = "space-before-punctuation",
        Severity = Severity.Warning,
        Summary = "White space stands before a mark of punctuation in a transcription.",
        Why = "Programs that read scans put spaces before commas and stops; in print the line may break there. It is the commonest fault of a scan.",
        Silent = """
            - Files that are no transcription: those without `witness:` and without the status `scan` or `proofed`. Setting a severity for the rule switches it on everywhere.
            - French, which sets such spaces. Ellipses ` …` and ` . . .`; a stop that begins a number or the name of a file; `: :` in tables; smileys and `:names:` between colons.
            - Code, formulas, citations, escaped marks, `.sic` and `.reg`, words in another `lang`.
            """,
        HowToFix = "Remove the space. Where the witness has it so, say it: `[text ,]{.sic}`.",
        Evidence = "The scan that this program was first tried on has nine; all nine are found, and nothing else. The manuals of Distributed Proofreaders and Standard Ebooks ask for the same check.",
        Bad = """
            ---
            status: scan
            ---

            The end was inevitable{|ED7001: :|} they had no choice{|ED7001: ,|} he said.
            """,
        Good = """
            ---
            status: scan
            ---

            The end was inevitable: they had no choice, he said.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Settings.Language.StartsWith("fr", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var run in TranscribedText.Of(document, context))
        {
            foreach (Match match in SpaceAndMark().Matches(run.Text))
            {
                var space = run.Span(match.Index, match.Length - 1);
                context.Report(
                    run.Span(match.Index, match.Length),
                    $"Space before “{match.Value[^1]}”.",
                    fixes: [context.Fix("Remove the space", false, new TextEdit(space, string.Empty))]);
            }
        }
    }

    // Something printed, then spaces on the same line, then the mark. Of each mark what else it may begin is left out.
    [GeneratedRegex(
        @"(?<=[^\s…:])[ \t\u00A0]+(?:[,;](?![,;])|(?<!\.[ \t\u00A0]+)\.(?:(?![\w.…]|\s*\.)|(?=\p{Lu}\p{Ll}))|:(?![:\w()\-|/]|[ \t]+:)|[!?](?![\w=\[])|\)(?!\())",
        RegexOptions.CultureInvariant)]
    private static partial Regex SpaceAndMark();
}
