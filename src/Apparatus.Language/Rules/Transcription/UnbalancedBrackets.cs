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
        var open = new List<Unpaired>();
        foreach (var run in TranscribedText.Of(document, context))
        {
            var (opening, closing) = Unpair(run);
            closing.RemoveAll(found => TakePartner(open, found));
            open.AddRange(opening);
            Report(closing, context);
        }

        foreach (var paragraph in open.GroupBy(found => found.Run))
        {
            Report([.. paragraph.Where(found => found is not { Kind: '[', IsClosedLater: true })], context);
        }
    }

    // One message for the brackets of one kind in a paragraph: they are one fault as a rule.
    private static void Report(IReadOnlyCollection<Unpaired> found, RuleContext context)
    {
        foreach (var kind in found.GroupBy(one => (one.Kind, one.IsClosedLater)))
        {
            var first = kind.First();
            context.Report(
                first.Run.Span(first.Index, 1),
                first.Kind is '(' or '['
                    ? $"“{first.Kind}” opened here is not closed in this paragraph."
                    : $"“{first.Kind}” closes nothing in this paragraph.",
                [.. kind.Skip(1).Select(other => new RelatedPlace(context.Path, other.Run.Span(other.Index, 1), "Here as well"))],
                atMost: first.IsClosedLater ? Severity.Info : Severity.Warning);
        }
    }

    private static bool TakePartner(List<Unpaired> open, Unpaired closing)
    {
        var opening = closing.Kind == ']' ? '[' : '(';
        var partner = open.LastOrDefault(found => found.Kind == opening && !found.IsClosedLater);
        if (partner is null || (opening == '(' && (partner.Run.Quotation is null || partner.Run.Quotation != closing.Run.Quotation)))
        {
            return false;
        }

        partner.IsClosedLater = true;
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

    private sealed class Unpaired(TranscribedRun run, int index, char kind)
    {
        public TranscribedRun Run { get; } = run;

        public int Index { get; } = index;

        public char Kind { get; } = kind;

        public bool IsClosedLater { get; set; }
    }
}
