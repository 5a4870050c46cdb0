using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Remarks on locators that the cited work does not have.</summary>
public sealed partial class LocatorOutsideWork : Rule
{
    private static readonly FrozenSet<string> WithoutPages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "online", "electronic", "www", "webpage", "post", "post-weblog", "movie", "motion_picture", "video", "audio", "song", "music", "broadcast", "software", "dataset");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2006",
        Name = "locator-outside-work",
        Severity = Severity.Info,
        Summary = "A citation names a page or volume that the work does not have, by what its entry says.",
        Why = "Mostly a citation was copied and its key changed, or a digit is wrong. No program that prints can notice.",
        Silent = """
            Works whose entry says nothing of pages or volumes; Roman numerals, which count the pages before the text; locators with other terms than pages and volumes; `pages` that hold
            more than plain ranges. A page of a web page or film is a hint only.
            """,
        HowToFix = "Look it up, and correct the locator, the key or the entry; the related place shows what the entry says.",
        Evidence = "The biblatex manual on `pages`, `pagetotal` and `volumes`. None of the other checkers that we know compares the two.",
        Bad = """
            The theses were never printed [@roe1969, p. {|ED2006:300|}].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @article{roe1969,
              title = {An Article},
              pages = {201--219},
            }
            """,
        Good = """
            The theses were never printed [@roe1969, p. 203].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @article{roe1969,
              title = {An Article},
              pages = {201--219},
            }
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var cited in CitedLocator.In(document, context.Edition))
        {
            if (context.Edition.Works.FindNamed(cited.Citation.Key) is { } place)
            {
                Check(cited, context.Edition.Works.Resolve(place), place, context);
            }
        }
    }

    private static void Check(CitedLocator cited, ResolvedEntry work, BibliographyPlace place, RuleContext context)
    {
        foreach (var range in cited.Ranges)
        {
            if (range.Volume is { } volume)
            {
                CheckVolume(cited, volume, work, place, context);
            }

            if (cited.Locator.Kind == LocatorKind.Volume && !range.From.IsRoman)
            {
                CheckVolume(cited, range.From, work, place, context);
            }
            else if (cited.Locator.Kind == LocatorKind.Page && !range.From.IsRoman && !range.IsBackwards && range.To is not { IsRoman: true })
            {
                CheckPage(cited, range, work, place, context);
            }
        }
    }

    private static void CheckPage(CitedLocator cited, LocatorRange range, ResolvedEntry work, BibliographyPlace place, RuleContext context)
    {
        var key = work.Entry.Key;
        var span = cited.Place(range.To is null ? range.From.Span : TextSpan.FromBounds(range.From.Span.Start, range.To.Value.Span.End));
        if ((work.Find("pages") ?? work.Find("page")) is { } pages)
        {
            if (Pages(pages.Field.Value) is not { IsEmpty: false } known)
            {
                return;
            }

            var outside = !known.Any(part => range.From.Value >= part.From && range.From.Value <= part.To) ? range.From.Value
                : !known.Any(part => range.Last >= part.From && range.Last <= part.To) ? range.Last
                : -1;
            if (outside >= 0)
            {
                var covered = string.Join(", ", known.Select(part => part.From == part.To ? $"{part.From}" : $"{part.From}–{part.To}"));
                context.Report(span, $"‘{key}’ covers pages {covered}; {outside} is outside.", Related(pages, place, "The pages stand here"));
            }

            return;
        }

        if ((work.Find("pagetotal") ?? work.Find("number-of-pages")) is { } total)
        {
            if (int.TryParse(total.Field.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && range.Last > count)
            {
                context.Report(span, $"‘{key}’ has {count} pages; {range.Last} is beyond.", Related(total, place, "The number of pages stands here"));
            }
        }
        else if (cited.Locator.HasTerm && WithoutPages.Contains(work.Entry.Type))
        {
            context.Report(
                span,
                $"‘{key}’ ({work.Entry.Type}) has no pages; readers cannot look up {cited.Words(range.From.Span)}.",
                [new RelatedPlace(place.Path, place.Entry.KeySpan, $"‘{key}’ is described here")],
                atMost: Severity.Hint);
        }
    }

    private static void CheckVolume(CitedLocator cited, LocatorNumber volume, ResolvedEntry work, BibliographyPlace place, RuleContext context)
    {
        var key = work.Entry.Key;
        if ((work.Find("volumes") ?? work.Find("number-of-volumes")) is { } total
            && int.TryParse(total.Field.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            if (volume.Value > count)
            {
                context.Report(cited.Place(volume.Span), $"‘{key}’ has {count} volumes; {volume.Value} is beyond.", Related(total, place, "The number of volumes stands here"));
            }
        }
        else if (work.Find("volume") is { } own && !IsPeriodical(work.Entry.Type)
            && int.TryParse(own.Field.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != volume.Value)
        {
            context.Report(cited.Place(volume.Span), $"‘{key}’ is volume {number}; {volume.Value} is another.", Related(own, place, "The volume stands here"));
        }
    }

    private static bool IsPeriodical(string type) =>
        type.StartsWith("article", StringComparison.Ordinal) || type is "periodical" or "suppperiodical" or "review" or "review-book";

    private static ImmutableArray<RelatedPlace> Related(InheritedField field, BibliographyPlace place, string message) => [new RelatedPlace(place.Path, field.Field.NameSpan, message)];

    // Plain ranges only: of “e12” or “S3–S9” nobody knows where they begin.
    private static ImmutableArray<(int From, int To)> Pages(string value)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var part in value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Range().Match(part);
            if (!match.Success)
            {
                return [];
            }

            var from = match.Groups[1].Value;
            var to = match.Groups[2].Success ? match.Groups[2].Value : from;
            to = to.Length < from.Length ? from[..^to.Length] + to : to;
            if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last) || last < first)
            {
                return [];
            }

            found.Add((first, last));
        }

        // One number may be where it begins.
        return found is [var (only, same)] && only == same ? [] : found.DrainToImmutable();
    }

    [GeneratedRegex(@"^(\d{1,6})(?:\s*[-–—]+\s*(\d{1,6}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
