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

    private static SearchedWork Prepare(BibliographyIndex works, BibliographyPlace place)
    {
        var entry = place.Entry;
        var resolved = works.Resolve(place);
        var summary = ReferenceFormatter.Summarize(resolved);
        var written = SearchedFields.Select(field => resolved[field]).OfType<string>().Select(value => value.Replace("{", string.Empty, StringComparison.Ordinal));
        var words = string.Join(' ', written.Prepend(summary.Year).Prepend(summary.Title).Prepend(summary.Authors));
        return new SearchedWork(
            entry.Key,
            entry.Aliases.Select(alias => alias.Key).ToImmutableArray(),
            summary,
            SearchQuery.Fold(entry.Key),
            [.. entry.Aliases.Select(alias => SearchQuery.Fold(alias.Key))],
            SearchQuery.Fold(words));
    }
}
