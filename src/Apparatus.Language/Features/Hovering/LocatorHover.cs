using System;
using System.Linq;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>A locator: what it counts and of which work; or that it is none and printed as text (FORMAT C1, A5.2).</summary>
internal sealed class LocatorHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        var inside = context.Inside(offset);
        if (inside.FirstOrDefault(node => node is CitationNode or NoteReferenceNode or LinkNode) is not CitationNode citation || !citation.SuffixSpan.Contains(offset))
        {
            return null;
        }

        var settings = context.Edition.Settings;
        var suffix = context.Model.Text.ToString(citation.SuffixSpan);
        var locator = LocatorParser.Parse(suffix, settings.Language, settings.Pandoc);
        var whole = locator.IsRecognised && !locator.ValueSpan.IsEmpty
            ? TextSpan.FromBounds(locator.TermSpan.IsEmpty ? locator.ValueSpan.Start : Math.Min(locator.TermSpan.Start, locator.ValueSpan.Start), locator.ValueSpan.End)
            : default;
        var at = offset - citation.SuffixSpan.Start;
        if (whole.Contains(at))
        {
            var words = LocatorText.Full(locator, suffix);
            var of = CitationText.Work(context.Edition, citation.Key) is { } work ? WorkText.Short(context.Edition, work) : Markdown.Escape("@" + citation.Key);
            var draft = new HoverDraft(Move(whole, citation)).Line(Markdown.Bold($"{Markdown.Escape(words)} of {of}"));
            return context.Model.Markdown is { } document && CitedPages.Find(context.Edition, document, citation) is { } page ? AddPage(context, draft, page) : draft;
        }

        var rest = Trim(suffix, locator.RestSpan);
        return rest.Contains(at)
            ? new HoverDraft(Move(rest, citation)).Line(Markdown.Bold("printed as text")).Line(locator.IsRecognised ? string.Empty : "no locator is read here")
            : null;
    }

    // Of a witness of the edition itself the page is at hand.
    private static HoverDraft AddPage(HoverContext context, HoverDraft draft, MarkedPage page)
    {
        var file = context.Edition.DocumentOf(page.Place);
        return draft.Line($"“{Markdown.Escape(PageText.Words(context.Edition, page))}”").Line(context.Place(file, file.Index.PageMarkers[page.Place.Index].Node.Span));
    }

    private static TextSpan Move(TextSpan span, CitationNode citation) => new(citation.SuffixSpan.Start + span.Start, span.Length);

    private static TextSpan Trim(string suffix, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(suffix[start]) || suffix[start] == ','))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(suffix[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
