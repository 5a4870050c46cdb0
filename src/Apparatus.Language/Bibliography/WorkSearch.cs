using System;
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

    /// <summary>Prepares the works of a table.</summary>
    public WorkSearch(BibliographyIndex works)
    {
        ArgumentNullException.ThrowIfNull(works);
        Works = [.. works.Keys.Order(StringComparer.OrdinalIgnoreCase).ThenBy(key => key, StringComparer.Ordinal).Select(works.Find).OfType<BibliographyPlace>().Select(place => Prepare(works, place))];
    }

    /// <summary>The works in the order of their keys.</summary>
    public ImmutableArray<SearchedWork> Works { get; }

    // What a reader sees is worked out for the few works that are shown; here it is asked for only where LaTeX hides letters.
    private static SearchedWork Prepare(BibliographyIndex works, BibliographyPlace place)
    {
        var entry = place.Entry;
        var resolved = entry.Find("crossref") is null && entry.Find("xdata") is null ? null : works.Resolve(place);
        var words = string.Join(' ', SearchedFields.Select(field => resolved is null ? entry[field] : resolved[field]).OfType<string>()).Replace("{", string.Empty, StringComparison.Ordinal);
        if (words.Contains('\\', StringComparison.Ordinal))
        {
            var summary = ReferenceFormatter.Summarize(resolved ?? works.Resolve(place));
            words = $"{summary.Authors} {summary.Title} {words}";
        }

        return new SearchedWork(
            place,
            entry.Aliases.Select(alias => alias.Key).ToImmutableArray(),
            SearchQuery.Fold(entry.Key),
            [.. entry.Aliases.Select(alias => SearchQuery.Fold(alias.Key))],
            SearchQuery.Fold(words));
    }
}
