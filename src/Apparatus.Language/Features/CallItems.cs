using System;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>Makes the items of a call hierarchy.</summary>
internal static class CallItems
{
    /// <summary>The work of a key or alias, or null.</summary>
    public static CallItem? Work(Edition edition, string key)
    {
        if (edition.Works.FindNamed(key) is { } place)
        {
            return Work(edition, place);
        }

        // What only lends its fields is in no table.
        return SymbolTable.For(SymbolKind.Work).Definitions(edition, key).LastOrDefault() is { } lender
            ? new CallItem(CallItemKind.Work, key, key, edition.DisplayPath(lender.Path), lender.Path, lender.Extent, lender.Span)
            : null;
    }

    /// <summary>The work of an entry.</summary>
    public static CallItem Work(Edition edition, BibliographyPlace place)
    {
        var summary = ReferenceFormatter.Summarize(edition.Works.Resolve(place));
        var detail = string.Join(' ', new[] { summary.Authors, summary.Year }.Where(part => part.Length > 0));
        return new CallItem(CallItemKind.Work, place.Entry.Key, place.Entry.Key, detail, place.Path, place.Entry.Span, place.Entry.KeySpan);
    }

    /// <summary>The note of a label, in the definition that Pandoc prints; null when it has none.</summary>
    public static CallItem? Note(Edition edition, string label) =>
        edition.Notes.Definitions(label) is [.., var last]
            ? Note(edition, edition.DocumentOf(last), edition.DocumentOf(last).Index.NoteDefinitions[last.Index])
            : null;

    /// <summary>The note of a definition.</summary>
    public static CallItem Note(Edition edition, MarkdownDocument document, NoteDefinitionNode note) =>
        new(CallItemKind.Note, note.Label, $"[^{note.Label}]", edition.DisplayPath(document.Path), document.Path, note.Span, note.MarkerSpan);

    /// <summary>The term of an id, or null.</summary>
    public static CallItem? Term(Edition edition, string id) => edition.Glossary.Find(id) is { } place ? Term(edition, place) : null;

    /// <summary>The term of an entry.</summary>
    public static CallItem Term(Edition edition, GlossaryPlace place) =>
        new(CallItemKind.Term, place.Entry.Id, place.Entry.Headword, edition.DisplayPath(place.Path), place.Path, place.Entry.Span, place.Entry.HeadwordSpan);

    /// <summary>What a place belongs to: the note, the entry or the section that holds it, otherwise the file.</summary>
    public static CallItem Holder(Edition edition, Document document, int offset)
    {
        switch (document)
        {
            case BibliographyDocument bibliography when bibliography.Bibliography.Entries.FirstOrDefault(entry => entry.Span.Contains(offset)) is { Key.Length: > 0 } entry:
                return Work(edition, new BibliographyPlace(bibliography.Source, entry));
            case GlossaryListDocument when edition.Glossary.EntryAt(document.Path, offset) is { } listed:
                return Term(edition, listed);
            case MarkdownDocument text when edition.Glossary.EntryAt(text.Path, offset) is { } place:
                return Term(edition, place);
            case MarkdownDocument text:
                return new SemanticModel(edition, text).NodesAt(offset).OfType<NoteDefinitionNode>().FirstOrDefault() is { } note
                    ? Note(edition, text, note)
                    : Section(edition, text, HeadingBefore(text, offset));
            default:
                return File(edition, document, document.Text.Length);
        }
    }

    /// <summary>The section under a heading, up to the next heading of any level.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="document">The file.</param>
    /// <param name="heading">Position in <see cref="DocumentIndex.Headings"/>; below 0 for what stands before the first.</param>
    public static CallItem Section(Edition edition, MarkdownDocument document, int heading)
    {
        var headings = document.Index.Headings;
        var end = heading + 1 < headings.Length ? headings[heading + 1].Span.Start : document.Text.Length;
        if (heading < 0)
        {
            return File(edition, document, end);
        }

        var node = headings[heading];
        var place = edition.PlaceOf(document, heading);
        var id = place.File >= 0 ? edition.HeadingIds[place] : node.Attributes?.Id?.Text ?? node.Slug;
        var words = PlainText.Of(document.Text, node.Inlines);
        return new CallItem(
            CallItemKind.Section,
            id,
            words.Length == 0 ? id : words,
            edition.DisplayPath(document.Path),
            document.Path,
            TextSpan.FromBounds(node.Span.Start, Math.Max(end, node.Span.End)),
            node.Span);
    }

    /// <summary>The position of the last heading that begins at an offset or before it; -1 when there is none.</summary>
    public static int HeadingBefore(MarkdownDocument document, int offset)
    {
        var headings = document.Index.Headings;
        var (low, high) = (0, headings.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = headings[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static CallItem File(Edition edition, Document document, int end) =>
        new(CallItemKind.File, string.Empty, edition.DisplayPath(document.Path), string.Empty, document.Path, TextSpan.FromBounds(0, end), new TextSpan(0, 0));
}
