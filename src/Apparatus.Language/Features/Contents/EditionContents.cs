using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Contents;

/// <summary>
/// What an edition holds besides its text, for a view beside it: notes by series, works cited, terms, pages. Sections are counted from tables; the lines of
/// a section are made when somebody opens it.
/// </summary>
public static class EditionContents
{
    private const string NotDefined = "The text refers to it, but no note has this label.";
    private const string NotCalled = "Nothing refers to it.";
    private const string DefinedTwice = "Several notes have this label; only one is printed.";
    private const string NoEntry = "It is cited, but the bibliography has no such entry.";

    /// <summary>The name of an edition in one line: its title, or the path of its first file.</summary>
    /// <param name="edition">The edition.</param>
    public static string Name(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Settings.Title is { } title ? PlainText(title)
            : edition.AllDocuments.Select(document => edition.DisplayPath(document.Path)).FirstOrDefault() ?? edition.Root;
    }

    /// <summary>The sections that are not empty: notes in the order of their series, works, terms, pages of the base and of other witnesses.</summary>
    /// <param name="edition">The edition.</param>
    public static ImmutableArray<ContentsSection> Sections(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return
        [
            .. Labels(edition).GroupBy(label => edition.Settings.SeriesOf(label))
                .OrderBy(series => series.Key is null ? int.MaxValue : edition.Settings.NoteSeries.IndexOf(series.Key))
                .Select(series => new ContentsSection(
                    ContentsKind.Notes,
                    series.Key?.Prefix ?? string.Empty,
                    series.Key is { } known ? $"Notes: {known.Name}" : "Notes",
                    series.Count(),
                    series.Count(label => Fault(edition, label) is not null))),
            .. Section(ContentsKind.Works, string.Empty, "Works cited", CitedKeys(edition).Count, CitedKeys(edition).Count(key => edition.Works.FindNamed(key) is null)),
            .. Section(ContentsKind.Terms, string.Empty, "Terms", edition.Glossary.Entries.Length, 0),
            .. edition.Pages.Witnesses.Order(StringComparer.Ordinal).SelectMany(witness => Section(
                ContentsKind.Pages, witness, witness.Length == 0 || witness == edition.Settings.Base ? "Pages" : $"Pages: {witness}", edition.Pages.Of(witness).Count, 0)),
        ];
    }

    /// <summary>The lines of a section, those that lead nowhere first; empty when the edition has no such section.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="kind">What the section lists.</param>
    /// <param name="name">Its <see cref="ContentsSection.Name"/>.</param>
    public static ImmutableArray<ContentsItem> Items(Edition edition, ContentsKind kind, string name)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var items = kind switch
        {
            ContentsKind.Notes => Labels(edition).Where(label => (edition.Settings.SeriesOf(label)?.Prefix ?? string.Empty) == name)
                .Select(label => Note(edition, label)).OrderBy(note => note.Item.Title.Length).ThenBy(note => note.Item.Title, StringComparer.Ordinal).Select(note => note.Item),
            ContentsKind.Works => CitedKeys(edition).Select(key => Work(edition, key)).OfType<ContentsItem>().OrderBy(work => work.Title, StringComparer.Ordinal),
            ContentsKind.Terms => edition.Glossary.Entries.Select((place, number) => new ContentsItem(
                place.Entry.Headword, Markdown.Count(edition.Glossary.Uses(number).Count(), "use"), null, place.Source.Document, place.Entry.HeadwordSpan)).OrderBy(term => term.Title, StringComparer.OrdinalIgnoreCase),
            _ => edition.Pages.Of(name).Select(page => new ContentsItem(
                page.Printed, PageText.Words(edition, page), null, edition.DocumentOf(page.Place), edition.DocumentOf(page.Place).Index.PageMarkers[page.Place.Index].Node.Span)),
        };
        return [.. items.OrderBy(item => item.Fault is null)];
    }

    private static IEnumerable<ContentsSection> Section(ContentsKind kind, string name, string title, int count, int broken) =>
        count == 0 ? [] : [new ContentsSection(kind, name, title, count, broken)];

    private static IEnumerable<string> Labels(Edition edition) => edition.Notes.DefinedLabels.Union(edition.Notes.ReferredLabels);

    private static List<string> CitedKeys(Edition edition) =>
        [.. edition.Citations.CitedKeys.Where(key => !edition.Citations.IsExample(key) && (!edition.Works.Keys.IsEmpty || edition.Works.FindNamed(key) is not null))];

    private static string? Fault(Edition edition, string label) =>
        !edition.Notes.IsDefined(label) ? NotDefined
        : edition.Notes.Definitions(label).Count > 1 ? DefinedTwice
        : edition.Notes.References(label).Count == 0 ? NotCalled
        : null;

    private static (ContentsItem Item, int Order) Note(Edition edition, string label)
    {
        var title = edition.NoteMarks.Find(label) ?? label;
        if (edition.Notes.Definitions(label) is [.., var place])
        {
            var home = edition.DocumentOf(place);
            var note = home.Index.NoteDefinitions[place.Index];
            return (new ContentsItem(title, OutlineText.Of(home.Text, note), Fault(edition, label), home, note.MarkerSpan), 1);
        }

        var reference = edition.Notes.References(label)[0];
        var document = edition.DocumentOf(reference);
        return (new ContentsItem(label, string.Empty, NotDefined, document, document.Index.NoteReferences[reference.Index].Node.Span), 0);
    }

    private static ContentsItem? Work(Edition edition, string key)
    {
        var places = edition.Citations.Find(key);
        if (edition.Works.FindNamed(key) is { } place && edition.Find(place.Path) is { } home)
        {
            var words = ReferenceFormatter.Brief(edition.Works.Resolve(place), edition.Settings.Language);
            return new ContentsItem(words, $"{key} · {CitedTimes.Of(places.Count)}", null, home, place.Entry.KeySpan);
        }

        if (places.Count == 0)
        {
            return null;
        }

        var document = edition.DocumentOf(places[0]);
        return new ContentsItem(key, CitedTimes.Of(places.Count), edition.Works.FindNamed(key) is null ? NoEntry : null, document, document.Index.Citations[places[0].Index].Node.MarkerSpan);
    }

    private static string PlainText(string markdown) => new HoverDraft(default).Line(markdown).Write(MarkupFormat.PlainText);
}
