using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Works;

/// <summary>The bibliography of an edition as Chicago 17 prints it, in Markdown: a paragraph for each work, sorted by author, then by title.</summary>
public static class PrintedBibliography
{
    private static readonly ImmutableArray<string> Articles = ["the ", "an ", "a "];

    /// <summary>Writes it.</summary>
    /// <param name="works">The works; those without an entry are left out.</param>
    /// <param name="title">The heading; empty for none.</param>
    public static string Write(IEnumerable<ListedWork> works, string title)
    {
        ArgumentNullException.ThrowIfNull(works);
        var text = new StringBuilder(title.Length == 0 ? string.Empty : $"# {title}\n");
        foreach (var entry in Sort(works.Select(work => work.Place is { } place ? Entry(work.Edition, place) : null).OfType<string>()))
        {
            text.Append(text.Length == 0 ? string.Empty : "\n").Append(entry).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The paragraphs of some works of one edition, sorted.</summary>
    internal static ImmutableArray<string> Sorted(Edition edition, IEnumerable<BibliographyPlace> places) => [.. Sort(places.Select(place => Entry(edition, place)))];

    private static IEnumerable<string> Sort(IEnumerable<string> entries) => entries.OrderBy(SortKey, StringComparer.Ordinal).ThenBy(entry => entry, StringComparer.Ordinal);

    private static string Entry(Edition edition, BibliographyPlace place) => ReferenceFormatter.Bibliography(edition.Works.Resolve(place), edition.Settings.Language);

    // Letter by letter as readers see it: marks, quotation marks and a leading article do not count (Chicago 17, 14.65 and 16.59).
    private static string SortKey(string entry)
    {
        var letters = string.Concat(Text.SearchQuery.Fold(entry).Where(c => char.IsLetterOrDigit(c) || c is ' ' or ',')).TrimStart();
        var article = Articles.FirstOrDefault(word => letters.StartsWith(word, StringComparison.Ordinal)) ?? string.Empty;
        return letters[article.Length..];
    }
}
