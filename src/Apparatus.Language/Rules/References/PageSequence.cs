using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Rules.References;

/// <summary>ED5006: pages of a witness that are skipped, go back, or lie outside of it.</summary>
public sealed class PageSequence : Rule
{
    // So many pages are not missing: a number is mistyped, and is not looked for page by page.
    private const int LongestGap = 5_000;

    private static readonly RuleInfo Description = new()
    {
        Id = "ED5006",
        Name = "page-sequence",
        Severity = Severity.Warning,
        Summary = "The pages of a witness skip a number or go back, or lie outside the pages that it has.",
        Why = "Who transcribes page by page forgets a marker now and then, or mistypes a number. Every citation of the pages behind it is then wrong, and nothing else shows it.",
        Silent = """
            - From Roman numerals to Arabic ones and back. Pages without a number, `n="[3]"`, count as that number.
            - Pages under `missing` and `unnumbered`; gaps in a witness with `extracts: true`. Other witnesses between, which count on their own.
            - Markers in notes, and a page marked twice (ED5005).
            """,
        HowToFix = "Look at the last marker, and set the one that is missing. Where the witness lacks the page, record it: a fix adds it to `missing`.",
        Evidence = "What the TEI guidelines say on reference systems; it is the commonest slip in page-by-page transcription.",
        Bad = """
            []{.pb #p13}One page. {|ED5006:[]{.pb #p15}|}Another one. {|ED5006:[]{.pb #p12}|}And the last.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                witnesses:
                  "1968": {name: Solidarity pamphlet 7, pages: "1-70"}
            """,
        Good = """
            []{.pb #p13}One page. []{.pb #p14}Another one. []{.pb #p15}And the last.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                witnesses:
                  "1968": {name: Solidarity pamphlet 7, pages: "1-70"}
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var edition = context.Edition;
        foreach (var page in edition.Pages.InFile(edition.PlaceOf(document, 0).File))
        {
            if (page is { IsInNote: false, Number: { } number } && edition.Pages.Find(page.Witness, page.Printed) == page)
            {
                Check(page, number, document, context);
            }
        }
    }

    private static void Check(MarkedPage page, PageNumber number, MarkdownDocument document, RuleContext context)
    {
        var (pages, settings) = (context.Edition.Pages, context.Edition.Settings);
        var witness = settings.Witnesses.FirstOrDefault(found => found.Id == page.Witness);
        var span = document.Index.PageMarkers[page.Place.Index].Node.Span;
        var of = page.Witness is null ? string.Empty : $" of {page.Witness}";
        if (witness?.Pages is { } declared && new PageRanges(declared.Value) is var all && all.HasKindOf(number) && !all.Contains(number))
        {
            context.Report(span, $"Page {page.Printed} lies outside the pages{of} ({declared.Value}).", [new RelatedPlace(witness.Path, declared.Span, "The pages are given here")]);
            return;
        }

        if (Before(pages, page) is not { Number: { } last } before || last.IsRoman != number.IsRoman)
        {
            return;
        }

        // Where the page before was itself out of line and is reported, this one is measured at the one before that.
        if (number < last && Before(pages, before) is { Number: { } earlier } sound && earlier.IsRoman == number.IsRoman && earlier < number && Gap(context.Edition, page.Witness, witness, earlier, last).Count > 0)
        {
            if (number.Value <= earlier.Value + 2)
            {
                return;
            }

            (before, last) = (sound, earlier);
        }

        var marker = context.Edition.DocumentOf(before.Place);
        var related = new RelatedPlace(marker.Path, marker.Index.PageMarkers[before.Place.Index].Node.Span, $"Page {before.Printed} begins here");
        if (number < last)
        {
            context.Report(span, $"Page {page.Printed}{of} follows page {before.Printed}.", [related]);
        }
        else if (Gap(context.Edition, page.Witness, witness, last, number) is { Count: > 0 } gap)
        {
            var isOne = gap is [var only] && only.First == only.Last;
            var names = string.Join(", ", gap.Select(range => Write(number, range, "–")));
            context.Report(
                span,
                $"Page {page.Printed}{of} follows page {before.Printed}; {names} {(isOne ? "is" : "are")} not marked.",
                [related],
                witness is not null && ManifestEdits.AddRange(context.Edition, witness.Path, witness.Span, "missing", witness.Missing, string.Join(", ", gap.Select(range => Write(number, range, "-")))) is { } edit
                    ? [new Fix($"Record {names} as missing", false, () => [edit])]
                    : []);
        }
    }

    // A page that is marked a second time has no place in the sequence.
    private static MarkedPage? Before(PageTable pages, MarkedPage page)
    {
        var before = pages.Before(page);
        while (before is { Number: not null } && pages.Find(before.Witness, before.Printed) != before)
        {
            before = pages.Before(before);
        }

        return before;
    }

    // The pages between two that are marked nowhere and not known to be missing, in ranges.
    private static List<(int First, int Last)> Gap(Edition edition, string? id, Witness? witness, PageNumber last, PageNumber next)
    {
        var (missing, unnumbered) = (new PageRanges(witness?.Missing?.Value), new PageRanges(witness?.Unnumbered?.Value));
        var gap = new List<(int First, int Last)>();
        if (next.Value - last.Value > LongestGap)
        {
            return witness?.Extracts == true ? [] : [(last.Value + 1, next.Value - 1)];
        }

        for (var value = last.Value + 1; value < next.Value && witness?.Extracts != true; value++)
        {
            var page = new PageNumber(next.IsRoman, value, '\0');
            if (!missing.Contains(page) && !unnumbered.Contains(page) && edition.Pages.Find(id, page.ToString()) is null)
            {
                if (gap.Count > 0 && gap[^1].Last == value - 1)
                {
                    gap[^1] = (gap[^1].First, value);
                }
                else
                {
                    gap.Add((value, value));
                }
            }
        }

        return gap;
    }

    private static string Write(PageNumber like, (int First, int Last) range, string dash) =>
        range.First == range.Last ? Write(like, range.First) : Write(like, range.First) + dash + Write(like, range.Last);

    private static string Write(PageNumber like, int value) => like.IsRoman ? SeriesMarks.Write(value, "i") : value.ToString(CultureInfo.InvariantCulture);
}
