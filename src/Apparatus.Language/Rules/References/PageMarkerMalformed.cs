using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.References;

/// <summary>ED5005: a page marker that marks no page, another one than it says, or one that is marked already.</summary>
public sealed class PageMarkerMalformed : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED5005",
        Name = "page-marker-malformed",
        Severity = Severity.Error,
        Summary = "A page marker has no number, names an unknown witness, contradicts itself, or marks a page a second time.",
        Why = """
            Pages of the printed base are what a reader cites. A marker without a number, or with an identifier that says another page than
            `n` and `ed`, is found by no link; of two markers of one page, links lead to the first. Pandoc says nothing of either.
            """,
        Silent = """
            - A marker without `n` where the identifier gives the page, and without `ed` where the identifier or `base` gives the witness.
            - Brackets of an unnumbered page: `n="[3]" #p1968-3`.
            - Names of witnesses in an edition that declares none.
            - Markers that are not read at all because of a missing dot or curly quotation marks: ED6008 reports them.
            """,
        HowToFix = "Write `[]{.pb #p12}` for page 12 of the base, `[]{.pb #p1922-4}` for page 4 of the witness `1922`. A fix completes the marker from those around it.",
        Evidence = "TEI `pb/@n` and `@ed`. That brackets without quotation marks make a marker text, and that curly ones become part of the value, was measured with Pandoc 2.17 and 3.10.",
        Bad = """
            []{.pb #p12}The first page. {|ED5005:[]{.pb}|}The next. {|ED5005:[]{.pb n=14 #p15}|}And the last.
            """,
        Good = """
            []{.pb #p12}The first page. []{.pb #p13}The next. []{.pb n=14 #p14}And the last.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (document.Index.PageMarkers.IsEmpty)
        {
            return;
        }

        var edition = context.Edition;
        var pages = edition.Pages.InFile(edition.PlaceOf(document, 0).File);
        for (var i = 0; i < pages.Length; i++)
        {
            Check(document.Index.PageMarkers[i].Node, pages[i], context);
        }
    }

    private static void Check(SpanNode marker, MarkedPage page, RuleContext context)
    {
        var settings = context.Edition.Settings;
        if (page.Printed.Trim(' ', '[', ']', '(', ')').Length == 0)
        {
            context.Report(marker.Span, "This page marker names no page; no link can lead to it.", fixes: Complete(marker, page, context));
        }
        else if (UnknownWitness(settings, marker, page) is { } unknown)
        {
            var near = NearMiss.Find(unknown, settings.Witnesses.Select(witness => witness.Id));
            context.Report(
                marker.Span,
                $"‘{unknown}’ is no witness of this edition (known: {string.Join(", ", settings.Witnesses.Select(witness => witness.Id))}).{(near is null ? string.Empty : $" Did you mean ‘{near}’?")}",
                fixes: near is null ? [] : [context.Fix($"Name the witness ‘{near}’", false, new TextEdit(marker.Span, context.Edition.Find(context.Path) is { } file ? file.Text.ToString(marker.Span).Replace(unknown, near, StringComparison.Ordinal) : string.Empty))]);
        }
        else if (marker.Attributes.Id is { } id && (marker.Attributes["n"] ?? marker.Attributes["ed"]) is not null && !AllowedIds(settings, page).Contains(id.Text))
        {
            var expected = PageMarkers.IdOf(settings, page.Witness, page.Printed);
            context.Report(
                marker.Span,
                $"The identifier “{id.Text}” does not agree with page {page.Printed}{(page.Witness is null ? string.Empty : $" of {page.Witness}")}; write #{expected}.",
                fixes: [context.Fix($"Write #{expected}", false, new TextEdit(id.Span, expected))]);
        }
        else if (context.Edition.Pages.Find(page.Witness, page.Printed) is { } first && first.Place != page.Place)
        {
            var file = context.Edition.DocumentOf(first.Place);
            context.Report(
                marker.Span,
                $"Page {page.Printed}{(page.Witness is null ? string.Empty : $" of {NameOf(settings, page.Witness)}")} is already marked in {context.Edition.DisplayPath(file.Path)}.",
                [new RelatedPlace(file.Path, file.Index.PageMarkers[first.Place.Index].Node.Span, "The first marker")],
                Complete(marker, page, context));
        }
    }

    // The witness that a marker names and that nothing declares.
    private static string? UnknownWitness(EditionSettings settings, SpanNode marker, MarkedPage page)
    {
        if (settings.Witnesses.IsEmpty)
        {
            return null;
        }

        if (marker.Attributes["ed"] is { } named)
        {
            return settings.Witnesses.Any(witness => witness.Id == named.Text) ? null : named.Text;
        }

        // "p1922-4" of an unknown witness was read as the page "1922-4" of the base.
        var hyphen = page.Printed.LastIndexOf('-');
        return marker.Attributes["n"] is null && hyphen > 0 && PageNumber.Parse(page.Printed[(hyphen + 1)..]) is not null ? page.Printed[..hyphen] : null;
    }

    // The witness may stand in the identifier where it is the base.
    private static ImmutableArray<string> AllowedIds(EditionSettings settings, MarkedPage page)
    {
        var plain = PageMarkers.IdOf(settings, page.Witness, page.Printed);
        return page.Witness is { } witness && witness == settings.Base ? [plain, $"p{witness}-{plain[1..]}"] : [plain];
    }

    // The number after that of the marker before.
    private static ImmutableArray<Fix> Complete(SpanNode marker, MarkedPage page, RuleContext context)
    {
        if (page.IsInNote || PageMarkers.Next(context.Edition, context.Edition.Pages.Before(page)) is not { } next)
        {
            return [];
        }

        var id = PageMarkers.IdOf(context.Edition.Settings, page.Witness, next);
        return context.Edition.Pages.Find(page.Witness, next) is null
            ? [context.Fix($"Mark page {next}", false, new TextEdit(marker.Span, $"[]{{.pb #{id}}}"))]
            : [];
    }

    private static string NameOf(EditionSettings settings, string witness) => settings.Witnesses.FirstOrDefault(found => found.Id == witness)?.Name ?? witness;
}
