using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Outline;

/// <summary>The outline of a Markdown file: headings, entries of a glossary, notes by series, pages by witness, editorial marks, works cited.</summary>
internal static class MarkdownOutline
{
    /// <summary>The outline; headings come first.</summary>
    public static ImmutableArray<OutlineSymbol> Of(Edition edition, MarkdownDocument document) =>
    [
        .. Sections.Of(document).Select(section => OfSection(document, section)),
        .. GlossaryOutline.Of(edition.Glossary.SourceOf(document.Path)),
        .. Notes(edition, document),
        .. Pages(edition, document),
        .. Marks(document),
        .. Works(edition, document),
    ];

    /// <summary>The words of a heading as its name; never empty.</summary>
    public static string NameOf(SourceText text, HeadingNode heading) => NameOf(PlainText.Of(text, heading.Inlines));

    /// <summary>The name of a heading with these words.</summary>
    public static string NameOf(string words) => OutlineText.Shorten(words) is { Length: > 0 } name ? name : "(no words)";

    /// <summary>The number of a note whose numbers are printed in the source, otherwise its label.</summary>
    public static string NameOf(Edition edition, string label) =>
        edition.SeriesOf(label) is { Numbering: NoteNumbering.Printed } series
        && label.Length > series.Prefix.Length + 1
        && label.StartsWith(series.Prefix + "-", StringComparison.Ordinal)
            ? label[(series.Prefix.Length + 1)..]
            : label;

    private static OutlineSymbol OfSection(MarkdownDocument document, Section section)
    {
        var heading = section.Heading;
        var words = heading.Inlines.IsEmpty ? heading.Span : TextSpan.FromBounds(heading.Inlines[0].Span.Start, heading.Inlines[^1].Span.End);
        return new OutlineSymbol(
            NameOf(document.Text, heading),
            heading.Attributes?.Id is { } id ? "#" + id.Text : null,
            OutlineKind.Heading,
            section.Span,
            words,
            [.. section.Children.Select(child => OfSection(document, child))]);
    }

    private static IEnumerable<OutlineSymbol> Notes(Edition edition, MarkdownDocument document)
    {
        var bySeries = document.Index.NoteDefinitions.GroupBy(note => edition.SeriesOf(note.Label)?.Name);
        foreach (var series in bySeries)
        {
            var notes = series.Select(note => new OutlineSymbol(
                NameOf(edition, note.Label), Words(document.Text, note), OutlineKind.Note, note.Span, note.LabelSpan, []));
            yield return OutlineSymbol.Group(string.IsNullOrWhiteSpace(series.Key) ? "Notes" : $"Notes · {series.Key}", [.. notes]);
        }
    }

    private static string Words(SourceText text, NoteDefinitionNode note) =>
        OutlineText.Of(text, note) is { Length: > 0 } words ? words : "(no text)";

    private static IEnumerable<OutlineSymbol> Pages(Edition edition, MarkdownDocument document)
    {
        return document.Index.PageMarkers.Select(use => use.Node)
            .Select(span => (Span: span, Page: PageMarkers.Read(edition.Settings, span)))
            .GroupBy(found => found.Page.Witness)
            .Select(pages => OutlineSymbol.Group(
                WitnessName(edition, pages.Key) is { Length: > 0 } name ? $"Pages · {name}" : "Pages",
                [.. pages.Select(found => new OutlineSymbol(PageName(found.Page.Number), null, OutlineKind.Page, found.Span.Span, found.Span.Span, []))]));
    }

    private static string? WitnessName(Edition edition, string? id) => edition.Settings.Witnesses.FirstOrDefault(witness => witness.Id == id)?.Name ?? id;

    private static string PageName(string number) => string.IsNullOrWhiteSpace(number) ? "(no number)" : "p. " + OutlineText.Shorten(number);

    // What editors have said of the source text, and changes that are still open.
    private static IEnumerable<OutlineSymbol> Marks(MarkdownDocument document)
    {
        if (!document.Text.Content.Contains("]{", StringComparison.Ordinal))
        {
            return [];
        }

        var marks = document.Tree.DescendantNodes().OfType<SpanNode>()
            .Select(span => (Span: span, Mark: EditorialMarks.OfText(span)))
            .Where(found => found.Mark is not null)
            .Select(found => new OutlineSymbol(
                OutlineText.Shorten(PlainText.Of(document.Text, found.Span.Inlines)) is { Length: > 0 } words ? words : $".{found.Mark!.Class}",
                EditorialMarks.Describe(found.Mark!, found.Span),
                OutlineKind.Mark,
                found.Span.Span,
                found.Span.Span,
                []))
            .ToImmutableArray();
        return marks.IsEmpty ? [] : [OutlineSymbol.Group("Marks", marks)];
    }

    private static IEnumerable<OutlineSymbol> Works(Edition edition, MarkdownDocument document)
    {
        var inMetadata = document.Index.MetadataCitations.Where(citation => !citation.IsNocite).Select(citation => citation.Node);
        var works = inMetadata.Concat(document.Index.Citations.Select(use => use.Node))
            .Where(citation => !ReservedKeys.IsReserved(citation.Key) && !edition.Citations.IsExample(citation.Key) && citation.Key.Length > 0)
            .GroupBy(citation => citation.Key)
            .Select(cited => new OutlineSymbol(cited.Key, Detail(edition, cited.Key, cited.Count()), OutlineKind.Work, cited.First().Span, cited.First().KeySpan, []))
            .ToImmutableArray();
        return works.IsEmpty ? [] : [OutlineSymbol.Group("Works cited", works)];
    }

    private static string Detail(Edition edition, string key, int count)
    {
        var uses = CitedTimes.Of(count);
        return edition.Works.FindNamed(key) is not { } place ? $"{uses} · not in the bibliography"
            : WorkText.Of(edition, place) is { Length: > 0 } words ? $"{words} · {uses}"
            : uses;
    }
}
