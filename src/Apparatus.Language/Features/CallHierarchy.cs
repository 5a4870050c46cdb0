using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>
/// “What depends on this source?” (LSP <c>callHierarchy</c>): a work is called by the notes and sections that cite it, a note by the sections
/// that refer to it, a section by those that link to it, a term by the entries that name it under “See also” and the sections that speak of it.
/// </summary>
public static class CallHierarchy
{
    /// <summary>The work, note, term or section named at a place; in a bibliography the entry around it. Empty when there is none.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    public static ImmutableArray<CallItem> Prepare(SemanticModel model, int offset)
    {
        var item = SymbolTable.At(model, offset) is { Symbol: var symbol }
            ? symbol.Kind switch
            {
                SymbolKind.Work => CallItems.Work(model.Edition, symbol.Name),
                SymbolKind.Note => CallItems.Note(model.Edition, symbol.Name),
                SymbolKind.Term => CallItems.Term(model.Edition, symbol.Name),
                SymbolKind.Identifier => Section(model.Edition, symbol.Name),
                _ => null,
            }
            : model.Document is BibliographyDocument && CallItems.Holder(model.Edition, model.Document, offset) is { Kind: CallItemKind.Work } entry ? entry : null;
        return item is null ? [] : [item];
    }

    /// <summary>What names an item: each note, section, entry or file once, files in order of the edition, with the places where it does so.</summary>
    /// <param name="edition">The edition as it is now.</param>
    /// <param name="item">An item of this edition or of an earlier snapshot; its offsets do not matter.</param>
    public static ImmutableArray<CallLink> Incoming(Edition edition, CallItem item)
    {
        var kind = item.Kind switch
        {
            CallItemKind.Work => SymbolKind.Work,
            CallItemKind.Note => SymbolKind.Note,
            CallItemKind.Term => SymbolKind.Term,
            _ => SymbolKind.Identifier,
        };
        if (item.Name.Length == 0 || edition.Find(item.Path) is not { } document)
        {
            return [];
        }

        var named = Occurrences.Of(new SemanticModel(edition, document), new Symbol(kind, item.Name)).Where(found => !found.IsDefinition);
        return Gather(named.Select(found => (edition.Find(found.Path) is { } holder ? CallItems.Holder(edition, holder, found.Span.Start) : null, found.Span)));
    }

    /// <summary>What an item names: the works that a note or section cites and the notes it refers to, the parents of an entry; each once, in order.</summary>
    /// <param name="edition">The edition as it is now.</param>
    /// <param name="item">An item of this edition or of an earlier snapshot; its offsets do not matter.</param>
    public static ImmutableArray<CallLink> Outgoing(Edition edition, CallItem item) => edition.Find(item.Path) switch
    {
        BibliographyDocument bibliography => Gather(bibliography.Bibliography.Entries
            .Where(entry => entry.Key == item.Name)
            .SelectMany(entry => EntryWorks.Of(bibliography, entry))
            .Where(found => !found.IsDefinition)
            .Select(found => (CallItems.Work(edition, found.Symbol.Name), found.Span))),
        _ when item.Kind == CallItemKind.Term => Named(edition, item.Name),
        MarkdownDocument document when item.Kind == CallItemKind.Note => Called(edition, document, item.Name, null),
        MarkdownDocument document when SectionSpan(edition, document, item) is { } span => Called(edition, document, null, span),
        _ => [],
    };

    // The entries under “See also”, and the works that an entry cites.
    private static ImmutableArray<CallLink> Named(Edition edition, string id)
    {
        if (edition.Glossary.Find(id) is not { } place)
        {
            return [];
        }

        var entries = place.Entry.SeeAlso.Select(see => (Item: edition.Glossary.Find(see) is { } other ? CallItems.Term(edition, other) : null, see.Span));
        var works = place.Source.Document is not MarkdownDocument document ? [] : document.Index.Citations
            .Where(use => place.Entry.Span.Contains(use.Node.MarkerSpan))
            .Select(use => (Item: CallItems.Work(edition, use.Node.Key), Span: use.Node.MarkerSpan));
        return Gather(entries.Concat(works).OrderBy(found => found.Span));
    }

    // What stands in a note belongs to the note and not to the section around it.
    private static ImmutableArray<CallLink> Called(Edition edition, MarkdownDocument document, string? label, TextSpan? section)
    {
        var works = document.Index.Citations
            .Where(use => use.Definition?.Label == label && section?.Contains(use.Node.MarkerSpan) != false)
            .Select(use => (Item: CallItems.Work(edition, use.Node.Key), Span: use.Node.MarkerSpan));
        var notes = document.Index.NoteReferences
            .Where(use => use.Definition?.Label == label && section?.Contains(use.Node.Span) != false)
            .Select(use => (Item: CallItems.Note(edition, use.Node.Label), use.Node.Span));
        return Gather(works.Concat(notes).OrderBy(found => found.Span));
    }

    private static TextSpan? SectionSpan(Edition edition, MarkdownDocument document, CallItem item)
    {
        if (item.Kind == CallItemKind.File)
        {
            return CallItems.Section(edition, document, -1).Extent;
        }

        for (var i = 0; i < document.Index.Headings.Length; i++)
        {
            if (CallItems.Section(edition, document, i) is var section && section.Name == item.Name)
            {
                return section.Extent;
            }
        }

        return null;
    }

    private static CallItem? Section(Edition edition, string id)
    {
        if (edition.HeadingIds.Find(id) is not { } place)
        {
            return null;
        }

        return CallItems.Section(edition, edition.DocumentOf(place), place.Index);
    }

    private static ImmutableArray<CallLink> Gather(IEnumerable<(CallItem? Item, TextSpan Span)> found) =>
    [
        .. found.Where(pair => pair.Item is not null)
            .GroupBy(pair => pair.Item)
            .Select(group => group.Key is { } item ? new CallLink(item, [.. group.Select(pair => pair.Span).Distinct().Order()]) : null)
            .OfType<CallLink>(),
    ];
}
