using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Transcription;

/// <summary>ED7006: words that were broken at the end of a printed line and not joined again.</summary>
public sealed partial class BrokenHyphen : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED7006",
        Name = "broken-hyphen",
        Severity = Severity.Warning,
        Summary = "A hyphen with a space or line break behind it stands inside a word of a transcription.",
        Why = "The printed line ended there. In the new edition the word is printed in two pieces, and no search finds it. Whether the hyphen goes or stays, the other places of the same text tell.",
        Silent = """
            - Files that are no transcription; setting a severity for the rule switches it on everywhere.
            - Suspended hyphens: `pre- and post-war`, `Vor- und Nachteile`. Dashes between spaces. Ranges of a list, `A- C`.
            - A capital behind the hyphen, unless the file has the word in one piece elsewhere, it is a double name such as `Smith- Jones`, or a prefix stands before: `non- Russian`.
            """,
        HowToFix = "Join the word, with or without the hyphen; what the file writes more often comes first.",
        Evidence = "The scan that this program was first tried on has eight; all eight are found, and nothing else. The rule to decide by other uses in the same text is that of the Women Writers Project.",
        Bad = """
            ---
            status: scan
            ---

            They defended {|ED7006:them- selves|}, and themselves alone.
            """,
        Good = """
            ---
            status: scan
            ---

            They defended themselves, and themselves alone.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var runs = TranscribedText.Of(document, context);
        Dictionary<string, int>? counts = null;
        foreach (var run in runs.Where(run => HasGap(run.Text)))
        {
            foreach (Match match in Broken().Matches(run.Text))
            {
                var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
                counts ??= CountWords(runs);
                var joined = counts.GetValueOrDefault((first + second).ToUpperInvariant());
                var hyphened = counts.GetValueOrDefault($"{first}-{second}".ToUpperInvariant());
                if (char.IsUpper(second[0]) && joined + hyphened == 0 && !char.IsUpper(first[0]) && !Prefix().IsMatch(first))
                {
                    continue;
                }

                var hyphen = run.Offsets[match.Groups["hyphen"].Index];
                var gap = match.Groups["gap"];
                var join = context.Fix($"Write “{first}{second}”", false, new TextEdit(TextSpan.FromBounds(hyphen, End(run, gap)), string.Empty));
                var keep = context.Fix($"Write “{first}-{second}”", false, new TextEdit(TextSpan.FromBounds(hyphen + 1, End(run, gap)), string.Empty));
                context.Report(
                    run.Span(match.Index, match.Length),
                    $"“{first}-{(gap.Value == "\n" ? " " : gap.Value)}{second}” may be a word broken at a line end; here “{first}{second}” occurs {Times(joined)}, “{first}-{second}” {Times(hyphened)}.",
                    fixes: hyphened > joined || (hyphened == joined && char.IsUpper(second[0])) ? [keep, join] : [join, keep]);
            }
        }
    }

    // Looking for the hyphen first is far cheaper than reading every word.
    private static bool HasGap(string text)
    {
        for (var at = text.AsSpan().IndexOfAny('-', '‐'); at >= 0; at = text.AsSpan(at + 1).IndexOfAny('-', '‐') is >= 0 and var next ? at + 1 + next : -1)
        {
            if (at + 1 < text.Length && text[at + 1] is ' ' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    // A line may begin with marks, of a quotation for one, which belong to the gap.
    private static int End(TranscribedRun run, Group gap) => run.Offsets[gap.Index + gap.Length];

    private static string Times(int count) => count switch
    {
        0 => "nowhere",
        1 => "once",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    private static Dictionary<string, int> CountWords(IReadOnlyList<TranscribedRun> runs)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            foreach (var match in Word().EnumerateMatches(run.Text))
            {
                var word = run.Text.Substring(match.Index, match.Length).ToUpperInvariant();
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }

    // One letter before a hyphen is a letter of a list; after a suspended hyphen comes a word that joins.
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{N}\-‐’'])(?<first>(?:\p{L}\p{M}*[’'\-‐]?){2,40}(?<![-‐’']))(?<hyphen>[-‐])(?<gap>[ \n])(?!(?:and|or|to|nor|but|as|than|through|versus|vs|und|oder|bis|sowie|bzw|noch|et|ou|à|y|o|e|и|или|до)\b)(?<second>\p{L}[\p{L}\p{M}]*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Broken();

    [GeneratedRegex("^(?:non|anti|pro|pre|post|counter|semi|ex|trans|inter|neo|pan|un|all)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*(?:[-‐]\p{L}[\p{L}\p{M}]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
