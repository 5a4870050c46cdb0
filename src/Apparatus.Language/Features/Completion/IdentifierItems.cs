using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Searches the identifiers that links may lead to: headings by identifier and words, spans, divs and the like, page markers.</summary>
internal static class IdentifierItems
{
    /// <summary>The identifiers that match: how well they match, then headings, other identifiers, page markers; those of the same file first, each in reading order.</summary>
    /// <param name="context">The place.</param>
    /// <param name="document">The file of the cursor.</param>
    /// <param name="typed">What has been typed, without <c>#</c>.</param>
    /// <param name="span">What <c>#id</c> replaces.</param>
    /// <param name="path">The full path of the file whose identifiers alone count; null for all.</param>
    public static ImmutableArray<CompletionItem> Find(CompletionContext context, MarkdownDocument document, string typed, TextSpan span, string? path)
    {
        var query = new SearchQuery(typed);
        var found = new List<Found>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var inEdition = context.Edition.PlaceOf(document, 0).File >= 0;
        var documents = inEdition ? context.Edition.Documents : [document];
        foreach (var file in documents.Where(file => path is null || file.Path == path))
        {
            var isHere = file.Path == document.Path;
            for (var i = 0; i < file.Facts.Headings.Length; i++)
            {
                var heading = file.Facts.Headings[i];
                var id = inEdition ? context.Edition.HeadingIds[context.Edition.PlaceOf(file, i)] : heading.ExplicitId ?? heading.Slug;
                Add(query, found, seen, new Found(0, 0, isHere, id, heading.Text, heading.ExplicitId is null, file, CompletionItemKind.Heading));
            }

            foreach (var (id, kind) in file.Facts.Identifiers)
            {
                if (kind is not (IdKind.Heading or IdKind.Foreign))
                {
                    var isPage = kind == IdKind.Span && PageMarkers.IsPage(id);
                    Add(query, found, seen, isPage
                        ? new Found(0, 2, isHere, id, PageMarkers.Name(id), false, file, CompletionItemKind.PageMarker)
                        : new Found(0, 1, isHere, id, string.Empty, false, file, CompletionItemKind.Identifier));
                }
            }
        }

        return
        [
            .. found.OrderBy(one => one.Score).ThenBy(one => one.Tier).ThenBy(one => one.IsHere ? 0 : 1)
                .Take(context.Options.MaximumItems)
                .Select(one => Item(context, one, span)),
        ];
    }

    private static void Add(SearchQuery query, List<Found> found, HashSet<string> seen, Found one)
    {
        var score = query.IsEmpty ? 0 : query.Score(SearchQuery.Fold(one.Id), SearchQuery.Fold(one.Words));
        if (score is { } matched && seen.Add(one.Id))
        {
            found.Add(one with { Score = matched });
        }
    }

    private static CompletionItem Item(CompletionContext context, Found found, TextSpan span) => new(found.Id, found.Kind, span, "#" + found.Id)
    {
        Description = found.Words.Length > 0 ? found.Words : null,
        Detail = context.Edition.DisplayPath(found.File.Path) + (found.IsAutomatic ? " · automatic, other programs may give another" : string.Empty),
    };

    private sealed record Found(int Score, int Tier, bool IsHere, string Id, string Words, bool IsAutomatic, MarkdownDocument File, CompletionItemKind Kind);
}
