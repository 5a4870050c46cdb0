using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Searches the entries of the glossary by id, headword and variants.</summary>
internal static class TermItems
{
    /// <summary>The entries that match, each id once: how well they match, then in the order of the glossary.</summary>
    /// <param name="context">The place.</param>
    /// <param name="typed">What is searched for.</param>
    /// <param name="span">What is replaced.</param>
    /// <param name="write">What is written for an entry.</param>
    /// <param name="accept">Which entries may be named here; null for all.</param>
    public static ImmutableArray<CompletionItem> Find(
        CompletionContext context, string typed, TextSpan span, Func<GlossaryPlace, string> write, Func<GlossaryPlace, bool>? accept = null)
    {
        var query = new SearchQuery(typed);
        var found = new Ranking<GlossaryPlace>(context.Options.MaximumItems);
        foreach (var place in context.Edition.Glossary.Entries)
        {
            if (Score(query, place.Entry) is { } score && (accept is null || accept(place)))
            {
                found.Add(score, place);
            }
        }

        return [.. found.Best.DistinctBy(place => place.Entry.Id).Select(place => Item(context, place, span, write(place)))];
    }

    /// <summary>How well an entry matches: 0 best; null when it does not match.</summary>
    public static int? Score(SearchQuery query, GlossaryEntry entry)
    {
        if (query.IsEmpty)
        {
            return 0;
        }

        var best = Best(query.Score(SearchQuery.Fold(entry.Id), default), Score(query, entry.Headword));
        foreach (var variant in entry.Variants)
        {
            best = best <= 1 ? best : Best(best, Score(query, variant.Text) + 1);
        }

        return best;
    }

    /// <summary>An entry as an item: its id, its headword, its kind and definition.</summary>
    public static CompletionItem Item(CompletionContext context, GlossaryPlace place, TextSpan span, string newText) => new(place.Entry.Id, CompletionItemKind.Term, span, newText)
    {
        Description = place.Entry.Headword,
        Detail = Detail(context, place),
        Data = new CompletionData(CompletionDataKind.Term, place.Entry.Id),
    };

    /// <summary>The kind of an entry and the first words of its definition: <c>term · Direction of an enterprise by …</c>.</summary>
    public static string Detail(CompletionContext context, GlossaryPlace place)
    {
        var kind = TermText.Kind(place.Entry.Kind);
        var definition = OutlineText.Shorten(CompletionDocumentation.Plain(TermText.Definition(context.Edition, place.Entry)));
        return definition.Length == 0 ? kind : $"{kind} · {definition}";
    }

    private static int? Score(SearchQuery query, string form)
    {
        var folded = SearchQuery.Fold(form);
        return query.Score(folded, folded);
    }

    private static int? Best(int? left, int? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);
}
