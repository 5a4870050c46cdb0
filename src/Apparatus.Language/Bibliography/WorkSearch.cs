using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>The works of an edition prepared for being searched by key, alias, author, year and title. It is made once for each state of the bibliographies.</summary>
public sealed class WorkSearch
{
    private static readonly string[] SearchedFields =
        ["author", "editor", "translator", "title", "title-short", "shorttitle", "booktitle", "container-title", "journaltitle", "journal", "year", "date", "issued"];

    // What the works were prepared of, in step with them; null where other entries lend fields, so that nobody can tell at once whether they are the same.
    private readonly ImmutableArray<BibliographyEntry?> entries;

    /// <summary>Prepares the works of a table.</summary>
    public WorkSearch(BibliographyIndex works)
        : this(works, null)
    {
    }

    /// <summary>Prepares the works of a table; those that are as they were are taken over.</summary>
    internal WorkSearch(BibliographyIndex works, WorkSearch? before)
    {
        ArgumentNullException.ThrowIfNull(works);
        var known = before?.Works.Select((work, i) => (work, Entry: before.entries[i])).Where(pair => pair.Entry is not null).ToDictionary(pair => pair.work.Key, StringComparer.Ordinal);
        var prepared = ImmutableArray.CreateBuilder<SearchedWork>(works.Keys.Length);
        var made = ImmutableArray.CreateBuilder<BibliographyEntry?>(works.Keys.Length);
        foreach (var key in InOrder(works, before))
        {
            if (works.Find(key) is not { } place)
            {
                continue;
            }

            var isSame = known is not null && known.TryGetValue(key, out var old) && old.Entry?.HasSameContent(place.Entry) == true;
            prepared.Add(isSame && known is not null ? known[key].work : Prepare(works, place));
            made.Add(Inherits(place.Entry) ? null : place.Entry);
        }

        Works = prepared.DrainToImmutable();
        entries = made.DrainToImmutable();
    }

    /// <summary>The works in the order of their keys.</summary>
    public ImmutableArray<SearchedWork> Works { get; }

    private static IEnumerable<string> InOrder(BibliographyIndex works, WorkSearch? before)
    {
        var sorted = before is null ? [] : before.Works.Select(work => work.Key).ToList();
        var isSame = sorted.Count == works.Keys.Length && sorted.TrueForAll(key => works.Find(key) is not null);
        return isSame ? sorted : works.Keys.Order(StringComparer.OrdinalIgnoreCase).ThenBy(key => key, StringComparer.Ordinal);
    }

    private static bool Inherits(BibliographyEntry entry) => entry["crossref"] is not null || entry["xdata"] is not null;

    // What a reader sees is worked out for the few works that are shown; here it is asked for only where LaTeX hides letters.
    private static SearchedWork Prepare(BibliographyIndex works, BibliographyPlace place)
    {
        var entry = place.Entry;
        var resolved = Inherits(entry) ? works.Resolve(place) : null;
        var words = string.Join(' ', SearchedFields.Select(field => resolved is null ? entry[field] : resolved[field]).OfType<string>()).Replace("{", string.Empty, StringComparison.Ordinal);
        if (words.Contains('\\', StringComparison.Ordinal))
        {
            var summary = ReferenceFormatter.Summarize(resolved ?? works.Resolve(place));
            words = $"{summary.Authors} {summary.Title} {words}";
        }

        return new SearchedWork(
            entry.Key,
            entry.Aliases.Select(alias => alias.Key).ToImmutableArray(),
            SearchQuery.Fold(entry.Key),
            [.. entry.Aliases.Select(alias => SearchQuery.Fold(alias.Key))],
            SearchQuery.Fold(words));
    }
}
