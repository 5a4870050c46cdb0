using System;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>A page marker: the page and its witness, the markers before and after with the words between, the links to it (FORMAT C1).</summary>
internal sealed class PageMarkerHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Markdown is not { } document)
        {
            return null;
        }

        var edition = context.Edition;
        var pages = edition.Pages.InFile(edition.PlaceOf(document, 0).File);
        var index = document.Index.PageMarkers.ToList().FindIndex(use => use.Node.Span.Contains(offset));
        if (index < 0 || index >= pages.Length || pages[index].Printed.Length == 0)
        {
            return null;
        }

        var page = pages[index];
        var links = page.Id is { } id ? edition.Links.ToIdentifier(id).Count : 0;
        return new HoverDraft(document.Index.PageMarkers[index].Node.Span)
            .Line(Markdown.Bold(Markdown.Escape(PageText.Name(edition.Settings, page))))
            .Line(Neighbour(context, page, edition.Pages.Before(page), "before"), Neighbour(context, page, edition.Pages.After(page), "after"))
            .Line(page.Id is null ? "no link can lead here: the marker has no identifier" : $"links to this page: {links.ToString(CultureInfo.InvariantCulture)}");
    }

    // "p. 11, 349 words before"
    private static string Neighbour(HoverContext context, MarkedPage page, MarkedPage? other, string where)
    {
        if (other is null)
        {
            return string.Empty;
        }

        var file = context.Edition.DocumentOf(other.Place);
        var marker = file.Index.PageMarkers[other.Place.Index].Node;
        var words = context.Words($"p. {other.Printed}", file, marker.Span);
        if (other.Place.File != page.Place.File)
        {
            return $"{words} {where}, in {context.File(file.Path)}";
        }

        var here = file.Index.PageMarkers[page.Place.Index].Node;
        var count = PageText.CountWords(file, TextSpan.FromBounds(Math.Min(marker.Span.End, here.Span.End), Math.Max(marker.Span.Start, here.Span.Start)));
        return string.Create(CultureInfo.InvariantCulture, $"{words} {count} {(count == 1 ? "word" : "words")} {where}");
    }
}
