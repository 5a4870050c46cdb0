using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Terms;

/// <summary>
/// The references of one entry of an index: pages in order, those that follow one another as a range, <c>n</c> after the page of a note; then
/// sections where no page is marked, and files where there is no heading.
/// </summary>
public static class PageReferences
{
    /// <summary>Pages, linked to their markers, sections and files, each once and in order. Pandoc's Markdown.</summary>
    /// <param name="occurrences">The places that speak of a term.</param>
    public static IEnumerable<string> Of(ImmutableArray<TermOccurrence> occurrences) => Pages(occurrences, Link).Concat(Sections(occurrences));

    /// <summary>The pages alone, as plain text: <c>12, 14–16, 20n</c>. Empty where none is marked.</summary>
    /// <param name="occurrences">The places that speak of a term.</param>
    public static string Plain(ImmutableArray<TermOccurrence> occurrences) => string.Join(", ", Pages(occurrences, page => page.Number));

    private static IEnumerable<string> Pages(ImmutableArray<TermOccurrence> occurrences, Func<PrintedPage, string> write)
    {
        var pages = occurrences
            .SelectMany(occurrence => occurrence.Page is { } page ? [(Page: page, IsNote: occurrence.Note is not null)] : ImmutableArray<(PrintedPage Page, bool IsNote)>.Empty)
            .GroupBy(place => place.Page.Id ?? place.Page.Number)
            .Select(group => (group.First().Page, IsNote: group.All(place => place.IsNote)))
            .OrderBy(place => place.Page.Order)
            .ToList();
        for (var i = 0; i < pages.Count;)
        {
            var last = i;
            while (last + 1 < pages.Count && !pages[i].IsNote && !pages[last + 1].IsNote && Follows(pages[last].Page, pages[last + 1].Page))
            {
                last++;
            }

            yield return last == i
                ? write(pages[i].Page) + (pages[i].IsNote ? "n" : string.Empty)
                : $"{write(pages[i].Page)}–{write(pages[last].Page)}";
            i = last + 1;
        }
    }

    private static string Link(PrintedPage page)
    {
        var number = Markdown.Escape(page.Number);
        return page.Id is { } id ? $"[{number}](#{id})" : number;
    }

    // The next page of the book, numbered on in the same way: no range leads from "iv" to "1".
    private static bool Follows(PrintedPage page, PrintedPage next) =>
        next.Order == page.Order + 1 && Value(page.Number) is { } before && Value(next.Number) is { } after && before.Style == after.Style && after.Value == before.Value + 1;

    private static (char Style, int Value)? Value(string number)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return ('1', value);
        }

        if (number is ['[', .. var inner, ']'] && int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            return ('[', value);
        }

        return Roman(number) is > 0 and var small ? ('i', small) : Roman(number.ToLowerInvariant()) is > 0 and var capital ? ('I', capital) : null;
    }

    // 0 for what is no Roman number.
    private static int Roman(string number)
    {
        var (sum, before) = (0, int.MaxValue);
        foreach (var c in number)
        {
            var value = c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, 'd' => 500, 'm' => 1000, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            sum += value > before ? value - (2 * before) : value;
            before = value;
        }

        return sum;
    }

    private static IEnumerable<string> Sections(ImmutableArray<TermOccurrence> occurrences) => occurrences
        .Where(occurrence => occurrence.Page is null)
        .GroupBy(occurrence => (FileOf(occurrence).Path, Index: occurrence.Section?.Place.Index ?? -1))
        .OrderBy(group => FileNumber(group.First()))
        .ThenBy(group => group.Key.Path, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Index)
        .Select(group => Section(group.First()) + (group.All(occurrence => occurrence.Note is not null) ? " (note)" : string.Empty));

    // A note is printed in the file that calls it.
    private static MarkdownDocument FileOf(TermOccurrence occurrence) =>
        occurrence.Section is { } section ? occurrence.Edition.DocumentOf(section.Place) : occurrence.Document;

    private static int FileNumber(TermOccurrence occurrence) => occurrence.Edition.Kind == EditionKind.Manifest ? occurrence.Edition.PlaceOf(FileOf(occurrence), 0).File : 0;

    private static string Section(TermOccurrence occurrence)
    {
        var path = occurrence.Edition.DisplayPath(FileOf(occurrence).Path);
        if (occurrence.Section is not { } section)
        {
            return Markdown.Escape(path);
        }

        // Files that no manifest joins are printed one by one.
        var file = occurrence.Edition.Kind == EditionKind.Manifest ? string.Empty : path;
        return $"[{Markdown.Escape(section.Heading)}]({Markdown.Address(file + "#" + section.Id)})";
    }
}
