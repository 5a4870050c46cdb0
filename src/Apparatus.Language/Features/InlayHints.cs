using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>
/// What the printed page will show, beside the marks that stand for it: the short reference after a citation key, the number of a note within its series
/// after its label, the number of a page after its marker (FORMAT E2).
/// </summary>
public static class InlayHints
{
    /// <summary>The hints of a stretch of a file, in order; empty for files that are not Markdown.</summary>
    /// <param name="model">The file in its edition.</param>
    /// <param name="range">The stretch that is wanted, such as the visible lines.</param>
    /// <param name="options">Which kinds are wanted.</param>
    public static ImmutableArray<InlayHint> In(SemanticModel model, TextSpan range, InlayHintOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        if (model.Markdown is not { } document)
        {
            return [];
        }

        var hints = new List<InlayHint>();
        if (options.References)
        {
            AddReferences(model.Edition, document, range, hints);
        }

        if (options.Numbers)
        {
            AddNumbers(model.Edition, document, range, hints);
        }

        if (options.Pages)
        {
            AddPages(model.Edition, document, range, hints);
        }

        return [.. hints.OrderBy(hint => hint.Offset)];
    }

    /// <summary>More about a hint: what a hover on its mark shows; null when there is nothing.</summary>
    /// <param name="model">The file in its edition.</param>
    /// <param name="offset">The <see cref="InlayHint.Offset"/> of the hint.</param>
    /// <param name="format">How the text is to be written.</param>
    public static string? Tooltip(SemanticModel model, int offset, MarkupFormat format) =>
        offset <= 0 ? null : Hover.At(model, offset - 1, format)?.Text;

    private static void AddReferences(Edition edition, MarkdownDocument document, TextSpan range, List<InlayHint> hints)
    {
        var written = new Dictionary<(string, bool), string?>();
        foreach (var citation in document.Index.Citations.Select(use => use.Node))
        {
            if (!Touches(range, citation.MarkerSpan))
            {
                continue;
            }

            var key = (citation.Key, citation.Mode != CitationMode.SuppressAuthor);
            if (!written.TryGetValue(key, out var text))
            {
                written[key] = text = Reference(edition, citation.Key, key.Item2);
            }

            if (text is not null)
            {
                hints.Add(new InlayHint(citation.MarkerSpan.End, text, InlayHintKind.Reference));
            }
        }
    }

    private static string? Reference(Edition edition, string key, bool withAuthor) =>
        edition.Works.FindNamed(key) is { } place && !edition.Citations.IsExample(key)
            ? ReferenceFormatter.Brief(edition.Works.Resolve(place), edition.Settings.Language, withAuthor)
            : null;

    private static void AddNumbers(Edition edition, MarkdownDocument document, TextSpan range, List<InlayHint> hints)
    {
        var references = document.Index.NoteReferences.Where(use => use.Place is NotePlace.Text or NotePlace.InlineNote).Select(use => (use.Node.Span, use.Node.Label));
        var definitions = document.Index.NoteDefinitions.Select(definition => (Span: definition.MarkerSpan, definition.Label));
        foreach (var (span, label) in references.Concat(definitions))
        {
            if (Touches(range, span) && edition.NoteMarks.Find(label) is { } mark)
            {
                hints.Add(new InlayHint(span.End, mark, InlayHintKind.Number));
            }
        }

        AddInlineNumbers(edition, document, range, hints);
    }

    private static void AddInlineNumbers(Edition edition, MarkdownDocument document, TextSpan range, List<InlayHint> hints)
    {
        var file = edition.PlaceOf(document, 0).File;
        var index = 0;
        foreach (var note in document.Index.InlineNotes.Where(NoteMarks.IsCalled))
        {
            if (Touches(range, note.Node.Span) && edition.NoteMarks.FindInline(file, index) is { } mark)
            {
                hints.Add(new InlayHint(note.Node.Span.End, mark, InlayHintKind.Number));
            }

            index++;
        }
    }

    // "|12|" of the base, "|1922: 4|" of another witness.
    private static void AddPages(Edition edition, MarkdownDocument document, TextSpan range, List<InlayHint> hints)
    {
        foreach (var (use, page) in document.Index.PageMarkers.Zip(edition.Pages.InFile(edition.PlaceOf(document, 0).File)))
        {
            if (page.Printed.Length > 0 && Touches(range, use.Node.Span))
            {
                var text = page.Witness is { } witness && witness != edition.Settings.Base ? $"|{witness}: {page.Printed}|" : $"|{page.Printed}|";
                hints.Add(new InlayHint(use.Node.Span.End, text, InlayHintKind.Page));
            }
        }
    }

    private static bool Touches(TextSpan range, TextSpan span) => span.End >= range.Start && span.End <= range.End;
}
