using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>What an identifier of the edition leads to, for hovers on links.</summary>
internal static class TargetText
{
    private const int LongestWords = 120;

    /// <summary>The lines about a target: the path of headings or the first words, and the place. Null when the edition has no such identifier.</summary>
    public static HoverDraft? Add(HoverContext context, HoverDraft draft, string id)
    {
        var edition = context.Edition;
        return Heading(context, edition, draft, id) ?? Explicit(context, edition, draft, id) ?? Works(context, draft, id)
            ?? edition.Volumes.Select(volume => Heading(context, volume, draft, id) ?? Explicit(context, volume, draft, id)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The headings that a place lies under, the outermost first: <c>Introduction › On Bureaucracy</c>. Empty before the first heading.</summary>
    /// <param name="document">The file.</param>
    /// <param name="last">Position of the last heading of the path in the file's index.</param>
    public static string HeadingPath(MarkdownDocument document, int last)
    {
        var path = ImmutableStack<string>.Empty;
        for (var (i, level) = (last, int.MaxValue); i >= 0; i--)
        {
            var heading = document.Facts.Headings[i];
            if (heading.Level < level)
            {
                level = heading.Level;
                path = path.Push(Markdown.Escape(heading.Text));
            }
        }

        return string.Join(" › ", path);
    }

    private static HoverDraft? Heading(HoverContext context, Edition edition, HoverDraft draft, string id)
    {
        if (edition.HeadingIds.Find(id) is not { } place)
        {
            return null;
        }

        var document = edition.DocumentOf(place);
        var span = document.Index.Headings[place.Index].Span;
        return draft.Line(Markdown.Bold(HeadingPath(document, place.Index))).Line(context.Place(document, span), Page(edition, document, span.Start));
    }

    private static HoverDraft? Explicit(HoverContext context, Edition edition, HoverDraft draft, string id)
    {
        foreach (var place in edition.Identifiers.Find(id))
        {
            var document = edition.DocumentOf(place);
            var use = document.Index.Identifiers[place.Index];
            if (use.Kind is IdKind.Heading or IdKind.Foreign)
            {
                continue;
            }

            var marker = PageMarkers.Marker(edition, document, use.Id.Span.Start);
            var words = marker is null ? Words(edition, document, use.Id.Span) : PageName(edition.Settings, marker);
            var under = document.Index.Headings.Count(heading => heading.Span.Start <= use.Id.Span.Start) - 1;
            return draft
                .Line(Markdown.Bold(words.Length > 0 ? words : Markdown.Escape("#" + id)))
                .Line(HeadingPath(document, under), context.Place(document, use.Id.Span), marker is null ? Page(edition, document, use.Id.Span.Start) : string.Empty);
        }

        return null;
    }

    private static string Page(Edition edition, MarkdownDocument document, int offset) =>
        Markdown.Escape(PageMarkers.PageAt(edition, document, offset) ?? string.Empty);

    // "p. 12 of Solidarity pamphlet 7"
    private static string PageName(EditionSettings settings, SpanNode marker)
    {
        var (witness, number) = PageMarkers.Read(settings, marker);
        var name = settings.Witnesses.FirstOrDefault(found => found.Id == witness)?.Name ?? witness;
        return Markdown.Escape(string.IsNullOrEmpty(name) ? $"p. {number}" : $"p. {number} of {name}");
    }

    // Identifiers that the citation processor makes (FORMAT A9); those of single works are occurrences of the works.
    private static HoverDraft? Works(HoverContext context, HoverDraft draft, string id) =>
        id == "refs" || (id == "bibliography" && context.Edition.Settings.ReferenceSectionTitle is not null)
            ? draft.Line(Markdown.Bold("the bibliography"))
            : null;

    // The words of the target itself; for a span without words those that follow it.
    private static string Words(Edition edition, MarkdownDocument document, TextSpan id)
    {
        var path = new SemanticModel(edition, document).NodesAt(id.Start);
        var excerpt = new Excerpt(edition, document.Text, LongestWords);
        return path.LastOrDefault() switch
        {
            SpanNode { Inlines: { IsEmpty: false } inlines } => excerpt.Inlines(inlines),
            LinkNode { Inlines: { IsEmpty: false } inlines } => excerpt.Inlines(inlines),
            DivNode div => excerpt.Blocks(div.Blocks).Split('\n')[0],
            CodeNode code => Markdown.Code(document.Text.ToString(code.ContentSpan)),
            { } node when Running(path) is { IsEmpty: false } inlines => excerpt.Inlines(inlines, TextSpan.FromBounds(node.Span.Start, inlines[^1].Span.End), null),
            _ => string.Empty,
        };
    }

    private static ImmutableArray<InlineNode> Running(ImmutableArray<SyntaxNode> path) => path.Reverse().Select(node => node switch
    {
        ParagraphNode paragraph => paragraph.Inlines,
        HeadingNode heading => heading.Inlines,
        _ => [],
    }).FirstOrDefault(inlines => !inlines.IsEmpty, []);
}
