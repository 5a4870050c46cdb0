using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Features.Works;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Listing;

/// <summary>A list of one kind of things in some editions, for people and spreadsheets.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Things">The things: pages, marks and links in reading order, notes by series and number, works and terms by name.</param>
public sealed record ThingList(ImmutableArray<string> Columns, ImmutableArray<ListedThing> Things)
{
    private const int FirstWords = 60;

    /// <summary>Lists things.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="scopes">The editions with the files that are asked for.</param>
    public static ThingList Of(ListKind kind, ImmutableArray<EditionScope> scopes) => kind switch
    {
        ListKind.Pages => new(["witness", "page", "words", "first words", "links"], [.. scopes.SelectMany(Pages)]),
        ListKind.Notes => new(["series", "number", "label", "page", "references", "words", "text"], [.. scopes.SelectMany(Notes)]),
        ListKind.Works => new(["key", "authors", "year", "title", "cited", "pages"], [.. WorkListing.Of(scopes).Works.Concat(WorkListing.Of(scopes).Missing).Select(Work)]),
        ListKind.Terms => new(["term", "kind", "id", "uses", "files", "pages"], [.. TermListing.Of(scopes, new TermFilter()).Terms.Select(Term)]),
        ListKind.Marks => new(["mark", "words", "meaning", "page"], [.. scopes.SelectMany(Marks)]),
        _ => new(["text", "target", "leads to"], [.. scopes.SelectMany(Links)]),
    };

    private static IEnumerable<MarkdownDocument> Files(EditionScope scope) => scope.Edition.Documents.Where(document => scope.Paths.Contains(document.Path));

    private static IEnumerable<ListedThing> Pages(EditionScope scope)
    {
        var edition = scope.Edition;
        foreach (var document in Files(scope))
        {
            foreach (var page in edition.Pages.InFile(edition.PlaceOf(document, 0).File))
            {
                var marker = document.Index.PageMarkers[page.Place.Index].Node;
                var next = edition.Pages.After(page) is { } after && after.Place.File == page.Place.File ? document.Index.PageMarkers[after.Place.Index].Node.Span.Start : document.Text.Length;
                yield return new ListedThing(
                    [
                        page.Witness ?? string.Empty, page.Printed, Number(page.IsInNote ? 0 : PageText.CountWords(document, TextSpan.FromBounds(marker.Span.End, Math.Max(marker.Span.End, next)))),
                        PageText.Words(edition, page), Number(page.Id is { } id ? edition.Links.ToIdentifier(id).Count : 0),
                    ],
                    document,
                    marker.Span);
            }
        }
    }

    private static IEnumerable<ListedThing> Notes(EditionScope scope)
    {
        var edition = scope.Edition;
        var pages = new PageMap(edition);
        var notes = new List<(string Series, int Order, int Number, ListedThing Thing)>();
        foreach (var document in Files(scope))
        {
            foreach (var note in document.Index.NoteDefinitions)
            {
                var series = edition.Settings.SeriesOf(note.Label);
                var references = edition.Notes.References(note.Label);
                var first = references.Count > 0 ? edition.DocumentOf(references[0]) : null;
                var page = first is null ? null : pages.At(first, first.Index.NoteReferences[references[0].Index].Node.Span.Start);
                var mark = edition.NoteMarks.Find(note.Label) ?? string.Empty;
                notes.Add((
                    series?.Prefix ?? string.Empty,
                    series is null ? int.MaxValue : edition.Settings.NoteSeries.IndexOf(series),
                    int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue,
                    new ListedThing(
                        [series?.Name ?? string.Empty, mark, note.Label, page?.Number ?? string.Empty, Number(references.Count), Number(PageText.CountWords(document, note.Span)), Shorten(OutlineText.Of(document.Text, note))],
                        document,
                        note.MarkerSpan)));
            }
        }

        return notes.OrderBy(note => note.Order).ThenBy(note => note.Number).Select(note => note.Thing);
    }

    private static ListedThing Work(ListedWork work)
    {
        var summary = work.Place is { } place ? ReferenceFormatter.Summarize(work.Edition.Works.Resolve(place)) : new WorkSummary(string.Empty, string.Empty, string.Empty);
        var pages = work.Occurrences.Select(occurrence => occurrence.Page?.Number).OfType<string>().Distinct();
        return new ListedThing(
            [work.Key, summary.Authors, summary.Year, work.Place is null ? "(no entry)" : summary.Title, Number(work.Occurrences.Length), string.Join(", ", pages)],
            work.Place is { } entry ? work.Edition.Find(entry.Path) : work.Occurrences.FirstOrDefault()?.Document,
            work.Place?.Entry.KeySpan ?? work.Occurrences.FirstOrDefault()?.Span ?? default);
    }

    private static ListedThing Term(ListedTerm term) => new(
        [
            term.Entry.Headword, term.Entry.Kind.ToString().ToLowerInvariant(), term.Entry.Id, Number(term.Occurrences.Length),
            Number(term.Occurrences.Select(occurrence => occurrence.Document.Path).Distinct().Count()), PageReferences.Plain(term.Occurrences),
        ],
        term.Place.Source.Document,
        term.Entry.HeadwordSpan);

    private static IEnumerable<ListedThing> Marks(EditionScope scope)
    {
        var pages = new PageMap(scope.Edition);
        foreach (var document in Files(scope))
        {
            foreach (var span in document.Tree.DescendantNodes().OfType<SpanNode>())
            {
                if (EditorialMarks.OfText(span) is { } mark)
                {
                    yield return new ListedThing(
                        [$".{mark.Class}", Shorten(PlainText.Of(document.Text, span.Inlines)), EditorialMarks.Describe(mark, span), pages.At(document, span.Span.Start)?.Number ?? string.Empty], document, span.Span);
                }
            }
        }
    }

    private static IEnumerable<ListedThing> Links(EditionScope scope)
    {
        var edition = scope.Edition;
        foreach (var document in Files(scope))
        {
            foreach (var link in document.Index.Links.Where(link => link is { Kind: LinkKind.Inline, IsImage: false }))
            {
                var destination = LinkDestination.Parse(link.Target, document.Path);
                var leads = destination.Identifier is { } id ? Target(edition, id) ?? "nowhere in the edition" : destination.Path is { } path ? edition.DisplayPath(path) : "outside";
                yield return new ListedThing([Shorten(PlainText.Of(document.Text, link.Inlines)), link.Target, leads], document, link.Span);
            }
        }
    }

    private static string? Target(Edition edition, string id)
    {
        if (edition.Pages.FindId(id) is { } page)
        {
            return PageText.Name(edition.Settings, page);
        }

        if (edition.HeadingIds.Find(id) is { } heading)
        {
            return $"“{edition.DocumentOf(heading).Facts.Headings[heading.Index].Text}”";
        }

        return edition.Glossary.Find(id) is { } term ? $"glossary: {term.Entry.Headword}"
            : edition.Identifiers.Find(id) is [var first, ..] ? edition.DisplayPath(edition.DocumentOf(first).Path)
            : null;
    }

    private static string Shorten(string words) => Text.FirstWords.Of(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), FirstWords);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
