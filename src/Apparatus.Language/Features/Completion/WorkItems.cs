using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// Searches the works of an edition. The search is done here and not by the editor, which would compare what is typed with one text and scatter its
/// letters over all of it; so a work is found by its author or by a word of its title, and an editor that only compares beginnings finds it too.
/// </summary>
internal static class WorkItems
{
    private const int MostUses = 0xFFFFFF;
    private const int ScoreShift = 56;
    private const int UsesShift = 32;
    private const long OrderMask = 0xFFFFFFFF;

    /// <summary>The works that match, as items: how well they match, then how often they are cited in this edition, then in the order of their keys.</summary>
    /// <param name="context">The place.</param>
    /// <param name="typed">What is searched for.</param>
    /// <param name="span">What the key replaces.</param>
    /// <param name="write">What is written for a key.</param>
    /// <param name="accept">Which works may be named here; null for all.</param>
    public static ImmutableArray<CompletionItem> Find(
        CompletionContext context, string typed, TextSpan span, Func<string, string> write, Func<SearchedWork, bool>? accept = null)
    {
        var query = new SearchQuery(typed);
        var works = context.Edition.Works.Search.Works;
        var found = new List<long>();
        for (var i = 0; i < works.Length; i++)
        {
            if (works[i].Score(query, out _) is { } score && (accept is null || accept(works[i])))
            {
                // One number that sorts by score, then by use, then by key: thousands of them are sorted at every letter.
                var uses = Math.Min(context.Edition.Citations.Find(works[i].Key).Count, MostUses);
                found.Add(((long)score << ScoreShift) | ((long)(MostUses - uses) << UsesShift) | (uint)i);
            }
        }

        found.Sort();
        return
        [
            .. found.Take(context.Options.MaximumItems).Select(rank => works[(int)(rank & OrderMask)]).Select(work =>
            {
                work.Score(query, out var alias);
                return Item(context, work, alias, span, write(work.Key));
            }),
        ];
    }

    private static CompletionItem Item(CompletionContext context, SearchedWork work, string? alias, TextSpan span, string newText)
    {
        var summary = work.Summarize(context.Edition.Works);
        var uses = context.Edition.Citations.Find(work.Key).Count;
        string[] parts = [summary.Authors, summary.Year, summary.Title];
        var notes = new[] { alias is null ? null : $"also {alias}", uses == 0 ? null : CitedTimes.Of(uses) };
        return new CompletionItem(work.Key, CompletionItemKind.Work, span, newText)
        {
            Detail = string.Join(" · ", parts.Where(part => part.Length > 0)),
            Description = string.Join(", ", notes.OfType<string>()) is { Length: > 0 } words ? words : null,
            Data = new CompletionData(CompletionDataKind.Work, work.Key),
        };
    }
}
