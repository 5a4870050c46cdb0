using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Works;

/// <summary>How a work is cited: in a first note, in later ones, and in the bibliography. Markdown.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Place">The entry.</param>
/// <param name="Full">The first note.</param>
/// <param name="Short">A later note, with a final stop.</param>
/// <param name="Bibliography">The entry of the bibliography.</param>
public sealed record CitedForms(Edition Edition, BibliographyPlace Place, string Full, string Short, string Bibliography)
{
    private const int MostNear = 3;

    /// <summary>The forms of the work that a key or an alias names, once for each entry; empty when no edition has it.</summary>
    /// <param name="editions">The editions.</param>
    /// <param name="key">The key, with or without <c>@</c>.</param>
    /// <param name="locator">A locator as it stands in a citation, <c>pp. 33-35</c>; null for none.</param>
    public static ImmutableArray<CitedForms> Of(IEnumerable<Edition> editions, string key, string? locator)
    {
        ArgumentNullException.ThrowIfNull(key);
        var name = Bare(key);
        return
        [
            .. editions.Select(edition => (Edition: edition, Place: edition.Works.FindNamed(name)))
                .Where(found => found.Place is not null)
                .DistinctBy(found => (found.Place?.Path, found.Place?.Entry.Span.Start))
                .Select(found => found.Place is { } place ? Of(found.Edition, place, locator) : null)
                .OfType<CitedForms>(),
        ];
    }

    /// <summary>Keys that may be meant by one that no edition has, the nearest first; empty when none comes near.</summary>
    public static ImmutableArray<string> Near(IEnumerable<Edition> editions, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var name = Bare(key);
        var works = editions.Select(edition => edition.Works).ToList();
        var slips = works.Select(table => table.FindNear(name)).OfType<string>();
        var query = new SearchQuery(name);
        var found = query.IsEmpty ? [] : works.SelectMany(table => table.Search.Works).Select(work => (work.Key, Score: work.Score(query, out _))).Where(pair => pair.Score is not null).OrderBy(pair => pair.Score).Select(pair => pair.Key);
        return [.. slips.Concat(found).Distinct().Take(MostNear)];
    }

    /// <summary>The forms as Markdown, or in the words that a reader of it sees.</summary>
    public CitedForms In(MarkupFormat format)
    {
        string Write(string markdown) => new HoverDraft(default).Line(markdown).Write(format);
        return this with { Full = Write(Full), Short = Write(Short), Bibliography = Write(Bibliography) };
    }

    private static CitedForms Of(Edition edition, BibliographyPlace place, string? locator)
    {
        var work = edition.Works.Resolve(place);
        var lang = edition.Settings.Language;
        var printed = locator is null ? null : Print(locator, edition);
        return new CitedForms(
            edition,
            place,
            ReferenceFormatter.Note(work, lang, printed),
            ReferenceFormatter.Short(work, lang, printed) + ".",
            ReferenceFormatter.Bibliography(work, lang));
    }

    private static string Print(string locator, Edition edition)
    {
        var read = LocatorParser.Parse(locator, edition.Settings.Language, edition.Settings.Pandoc);
        return read.IsRecognised && !read.ValueSpan.IsEmpty ? LocatorText.Short(read, locator, edition.Settings.Language) + locator[read.RestSpan.Start..] : locator;
    }

    private static string Bare(string key) => key.Trim().TrimStart('@').Trim('{', '}');
}
