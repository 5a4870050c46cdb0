using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Transcription;

/// <summary>ED7003: brackets that have no partner in their paragraph.</summary>
public sealed partial class UnbalancedBrackets : Rule
{
    // A lemma is short: what closes later closes something else.
    private const int LongestLemma = 120;

    private const int MostRelated = 10;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED7003",
        Name = "unbalanced-brackets",
        Severity = Severity.Warning,
        Summary = "A bracket of a transcription has no partner in its paragraph.",
        Why = "Programs that read scans lose brackets, and take quotation marks for brackets. No other check finds so many faults of a scan with so little noise.",
        Silent = """
            - Files that are no transcription; setting a severity for the rule switches it on everywhere.
            - Brackets that are markup: links, spans, notes, citations.
            - The `]` behind a lemma at the head of a note, `**could**] cold`; enumerators `a)`, `1)`; smileys.
            - An editorial `[` that a later paragraph closes. A parenthesis that a later paragraph of the same quotation closes is mentioned as information.
            """,
        HowToFix = "Compare with the witness. Where it lacks the bracket, supply it: `[)]{.supplied}`; where it has it so, mark it `.sic`.",
        Evidence = "The scan that this program was first tried on has nine such paragraphs; all nine are found, and nothing else. The checkers of Distributed Proofreaders look for the same.",
        Bad = """
            ---
            witness: w
            ---

            He says so {|ED7003:(|}in his recent book.
            """,
        Good = """
            ---
            witness: w
            ---

            He says so (in his recent book).
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var (open, mentioned) = (new List<Unpaired>(), new List<Unpaired>());
        foreach (var run in TranscribedText.Of(document, context))
        {
            var (opening, closing) = Unpair(run);
            closing.RemoveAll(found => TakePartner(open, mentioned, found));
            open.AddRange(opening);
            Report(closing, false, context);
        }

        foreach (var paragraph in open.GroupBy(found => found.Run))
        {
            Report([.. paragraph], false, context);
        }

        Report(mentioned, true, context);
    }

    // One message for the brackets of one kind in a paragraph: they are one fault as a rule.
    private static void Report(IReadOnlyCollection<Unpaired> found, bool isClosedLater, RuleContext context)
    {
        foreach (var kind in found.GroupBy(one => (one.Kind, one.Run)))
        {
            var first = kind.First();
            context.Report(
                first.Run.Span(first.Index, 1),
                first.Kind is '(' or '['
                    ? $"“{first.Kind}” opened here is not closed in this paragraph."
                    : $"“{first.Kind}” closes nothing in this paragraph.",
                [.. kind.Skip(1).Take(MostRelated).Select(other => new RelatedPlace(context.Path, other.Run.Span(other.Index, 1), "Here as well"))],
                atMost: isClosedLater ? Severity.Info : Severity.Warning);
        }
    }

    // The last bracket of its kind that is still open. Of parentheses only one in the same quotation counts, and is mentioned all the same.
    private static bool TakePartner(List<Unpaired> open, List<Unpaired> mentioned, Unpaired closing)
    {
        var at = open.FindLastIndex(found => found.Kind == (closing.Kind == ']' ? '[' : '('));
        if (at < 0 || (closing.Kind == ')' && (open[at].Run.Quotation is null || open[at].Run.Quotation != closing.Run.Quotation)))
        {
            return false;
        }

        if (closing.Kind == ')')
        {
            mentioned.Add(open[at]);
        }

        open.RemoveAt(at);
        return true;
    }

    private static (List<Unpaired> Opening, List<Unpaired> Closing) Unpair(TranscribedRun run)
    {
        var text = run.Text;
        var (opening, closing) = (new List<Unpaired>(), new List<Unpaired>());
        if (text.AsSpan().IndexOfAny("()[]") < 0)
        {
            return (opening, closing);
        }

        var noBrackets = NoBrackets().Matches(text).SelectMany(match => Enumerable.Range(match.Index, match.Length)).ToHashSet();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' && !noBrackets.Contains(i))
            {
                opening.Add(new Unpaired(run, i, text[i]));
            }
            else if (text[i] is ')' or ']')
            {
                var partner = opening.FindLastIndex(found => found.Kind == (text[i] == ')' ? '(' : '['));
                if (partner >= 0)
                {
                    opening.RemoveAt(partner);
                }
                else if (!noBrackets.Contains(i) && !(text[i] == ']' && run.OpensNote && i < LongestLemma))
                {
                    closing.Add(new Unpaired(run, i, text[i]));
                }
            }
        }

        return (opening, closing);
    }

    // "a)", "12)", "iv)" before a word; ":-)".
    [GeneratedRegex(@"(?<![\p{L}\p{N}(])(?:\d{1,3}|\p{L}|[ivx]{1,5})\)(?=\s|$)|(?<=(?<![\p{L}\p{N}(])\p{Ll})\)(?=[,;])|(?<![\p{L}\p{N}])[:;]-?[()]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoBrackets();

    private sealed record Unpaired(TranscribedRun Run, int Index, char Kind);
}
