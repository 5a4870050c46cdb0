using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Searches the identifiers that links may lead to: headings by identifier and words, spans, divs and the like, page markers.</summary>
internal static class IdentifierItems
{
    /// <summary>The identifiers that match: how well they match, then headings, other identifiers, entries of the glossary, page markers; those of the same file first, each in reading order.</summary>
    /// <param name="context">The place.</param>
    /// <param name="document">The file of the cursor.</param>
    /// <param name="typed">What has been typed, without <c>#</c>.</param>
    /// <param name="span">What <c>#id</c> replaces.</param>
    /// <param name="path">The full path of the file whose identifiers alone count; null for all.</param>
    public static ImmutableArray<CompletionItem> Find(CompletionContext context, MarkdownDocument document, string typed, TextSpan span, string? path)
    {
        var query = new SearchQuery(typed);
        var found = new Ranking<Found>(context.Options.MaximumItems);
        var inEdition = context.Edition.PlaceOf(document, 0).File >= 0;
        var documents = inEdition ? context.Edition.Documents : [document];
        AddTerms(context, query, found, path);
        for (var number = 0; number < documents.Length; number++)
        {
            var file = documents[number];
            if (path is not null && file.Path != path)
            {
                continue;
            }

            var beside = file.Path == document.Path ? 0 : 1;
            for (var i = 0; i < file.Facts.Headings.Length; i++)
            {
                var heading = file.Facts.Headings[i];
                var id = inEdition ? context.Edition.HeadingIds[new SymbolPlace(number, i)] : heading.ExplicitId ?? heading.Slug;
                Add(query, found, beside, new Found(id, heading.Text, heading.ExplicitId is null, file, CompletionItemKind.Heading));
            }

            for (var i = 0; i < file.Facts.Identifiers.Length; i++)
            {
                var (id, kind) = file.Facts.Identifiers[i];
                if (kind is not (IdKind.Heading or IdKind.Foreign) && context.Edition.Glossary.Index.Find(id).IsEmpty)
                {
                    var isPage = kind == IdKind.Span && PageMarkers.IsPage(id);
                    Add(query, found, isPage ? beside + 6 : beside + 2, new Found(id, string.Empty, false, file, isPage ? CompletionItemKind.PageMarker : CompletionItemKind.Identifier, i));
                }
            }
        }

        return [.. found.Best.DistinctBy(one => one.Id).Select(one => one.Term is { } term ? TermItems.Item(context, term, span, "#" + one.Id) : Item(context, one, one.File ?? document, span))];
    }

    private static void AddTerms(CompletionContext context, SearchQuery query, Ranking<Found> found, string? path)
    {
        foreach (var place in context.Edition.Glossary.Entries)
        {
            if ((path is null || place.Path == path) && TermItems.Score(query, place.Entry) is { } score)
            {
                found.Add((score * 10) + 4, new Found(place.Entry.Id, string.Empty, false, null, CompletionItemKind.Term, 0, place));
            }
        }
    }

    private static void Add(SearchQuery query, Ranking<Found> found, int tier, Found one)
    {
        if ((query.IsEmpty ? 0 : query.Score(SearchQuery.Fold(one.Id), Ascii.IsValid(one.Words) ? one.Words : SearchQuery.Fold(one.Words))) is { } score)
        {
            found.Add((score * 10) + tier, one);
        }
    }

    private static CompletionItem Item(CompletionContext context, Found found, MarkdownDocument file, TextSpan span) => new(found.Id, found.Kind, span, "#" + found.Id)
    {
        Description = found.Kind == CompletionItemKind.PageMarker ? PageMarkers.Name(found.Id) : Words(context.Edition, found, file) is { Length: > 0 } words ? words : null,
        Detail = context.Edition.DisplayPath(file.Path) + (found.IsAutomatic ? " · automatic, other programs may give another" : string.Empty),
    };

    // The words of a heading, or of a span.
    private static string Words(Edition edition, Found found, MarkdownDocument file) =>
        found.Kind == CompletionItemKind.Heading ? found.Words
        : new SemanticModel(edition, file).NodesAt(file.Index.Identifiers[found.Index].Id.Span.Start).OfType<SpanNode>().LastOrDefault() is { } span
            ? OutlineText.Shorten(PlainText.Of(file.Text, span.Inlines))
            : string.Empty;

    private readonly record struct Found(string Id, string Words, bool IsAutomatic, MarkdownDocument? File, CompletionItemKind Kind, int Index = 0, GlossaryPlace? Term = null);
}
