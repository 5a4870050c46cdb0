using System;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Transcription;

/// <summary>ED7008: a space that does not belong beside an apostrophe.</summary>
public sealed partial class Apostrophe : Rule
{
    // Each has to be seen with the whole paragraph; nobody reads more.
    private const int MostInParagraph = 100;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED7008",
        Name = "apostrophe",
        Severity = Severity.Warning,
        Summary = "A stray space stands at an apostrophe of a transcription.",
        Why = "Programs that read scans tear the apostrophe from its word: “Stalin 's”, “Workers ' Opposition”, “Workers 'Opposition”. Names and terms written so are not found by a search.",
        Silent = """
            - Files that are no transcription; setting a severity for the rule switches it on everywhere.
            - Quotation marks that have a partner; elisions such as `'tis` and `'68`; soft signs of transliterated Russian, `opis'`.
            """,
        HowToFix = "Close up. Where the witness has it so, mark it `.sic`.",
        Evidence = "The scan that this program was first tried on has four; all four are found, and nothing else. The guidelines of Distributed Proofreaders treat it under “contractions”.",
        Bad = """
            ---
            status: scan
            ---

            It was {|ED7008:Stalin 's|} paper, not the {|ED7008:Workers ' Opposition|}.
            """,
        Good = """
            ---
            status: scan
            ---

            It was Stalin's paper, not the Workers' Opposition.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var run in TranscribedText.Of(document, context))
        {
            if (run.Text.AsSpan().IndexOfAny('\'', '’') < 0)
            {
                continue;
            }

            foreach (var match in Stray().Matches(run.Text).Take(MostInParagraph))
            {
                var mark = match.Groups["mark"].Index;
                if (match.Groups["lone"].Success ? IsQuotation(run.Text, mark) : match.Groups["torn"].Success && HasPartner(run.Text, mark, run.Text.Length))
                {
                    continue;
                }

                var before = run.Span(mark - 1, 1);
                context.Report(
                    run.Span(match.Index, match.Length),
                    $"Stray space at an apostrophe: “{match.Value.Replace('\n', ' ')}”.",
                    fixes: [CloseUp(context, run, match, before)]);
            }
        }
    }

    // Before the apostrophe the space goes; behind "Workers 'Opposition" one is wanted.
    private static Fix CloseUp(RuleContext context, TranscribedRun run, Match match, TextSpan before)
    {
        var mark = match.Groups["mark"].Index;
        return match.Groups["torn"].Success
            ? context.Fix("Close up", false, new TextEdit(TextSpan.FromBounds(before.Start, run.Offsets[mark] + 1), $"{run.Text[mark]} "))
            : context.Fix("Close up", false, new TextEdit(TextSpan.FromBounds(before.Start, run.Offsets[mark]), string.Empty));
    }

    // A mark between spaces is one of quotation where it closes what is open, or opens what something closes later. Behind an "s" it does not open anything.
    private static bool IsQuotation(string text, int mark)
    {
        var open = 0;
        for (var i = 0; i < mark; i++)
        {
            if (text[i] == '‘' || (IsLone(text, i) && open == 0 && !IsBehindS(text, i)) || (IsOpening(text, i) && HasPartner(text, i, mark + 1)))
            {
                open++;
            }
            else if (open > 0 && (IsLone(text, i) || IsClosing(text, i)))
            {
                open--;
            }
        }

        return open > 0 || (!IsBehindS(text, mark) && (HasPartner(text, mark, text.Length) || Enumerable.Range(mark + 1, text.Length - mark - 1).Any(i => IsLone(text, i))));
    }

    private static bool IsLone(string text, int i) =>
        text[i] is '\'' or '’' && i > 0 && i + 1 < text.Length && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1]);

    private static bool IsBehindS(string text, int i) => i > 1 && text[i - 2] is 's' or 'S';

    // Whether something closes what this mark would open, before anything else opens.
    private static bool HasPartner(string text, int mark, int end)
    {
        for (var i = mark + 2; i < end; i++)
        {
            if (IsClosing(text, i))
            {
                return true;
            }

            if (IsOpening(text, i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOpening(string text, int i) =>
        text[i] is '\'' or '’' && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[') && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    private static bool IsClosing(string text, int i) =>
        text[i] is '\'' or '’' && i > 0 && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && !IsPossessive(text, i);

    // "the workers' demands": what comes next belongs to it.
    private static bool IsPossessive(string text, int mark) =>
        mark > 0 && text[mark - 1] is 's' or 'S' && mark + 2 < text.Length && text[mark + 1] is ' ' or '\n' && char.IsLetter(text[mark + 2]);

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+[ \n](?<mark>['’])s(?![\p{L}\p{N}'’])"
        + @"|(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+[ \n](?<lone>(?<mark>['’]))[ \n]\p{L}[\p{L}\p{M}]*"
        + @"|(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]*s[ \n](?<torn>(?<mark>['’]))(?!(?:tis|twas|twere|twill|em|cause|til|till|bout|n|round|neath|gainst|fraid|cos|im|er|tho)\b)\p{L}[\p{L}\p{M}]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stray();
}
