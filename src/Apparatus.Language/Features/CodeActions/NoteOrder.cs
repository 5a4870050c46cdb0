using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>The order in which the notes of an edition are called.</summary>
/// <param name="edition">The edition.</param>
/// <param name="document">The file that is put in order.</param>
internal sealed class NoteOrder(Edition edition, MarkdownDocument document)
{
    private readonly Dictionary<string, int> here = FirstReferences(document);

    /// <summary>Whether the file is a text file of the edition, so that its notes stand in the edition's tables.</summary>
    public bool IsListed { get; } = edition.Documents.Contains(document);

    /// <summary>The offset of the first reference to a label in the text of this file; null when there is none.</summary>
    public int? OffsetHere(string label) => here.TryGetValue(label, out var found) ? found : null;

    /// <summary>The file and the place in its list of references where a label is first called in the text of the edition; null when it is nowhere.</summary>
    public SymbolPlace? First(string label)
    {
        foreach (var place in edition.Notes.References(label))
        {
            if (IsCall(edition.DocumentOf(place), NotePlaces.Reference(edition, place)))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>A key that sorts labels by their first call, in the whole edition where the file belongs to it; those that nothing calls come last.</summary>
    public (int File, int Index) KeyOf(string label)
    {
        if (IsListed)
        {
            return First(label) is { } place ? (place.File, place.Index) : (int.MaxValue, 0);
        }

        return OffsetHere(label) is { } offset ? (0, offset) : (int.MaxValue, 0);
    }

    private static Dictionary<string, int> FirstReferences(MarkdownDocument document)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var use in document.Index.NoteReferences.Where(use => IsCall(document, use)))
        {
            found.TryAdd(use.Node.Label, use.Node.Span.Start);
        }

        return found;
    }

    // A reference that prints a note; what was meant for a definition (ED1005, ED1017) calls nothing.
    private static bool IsCall(MarkdownDocument document, NoteReferenceUse use) =>
        use.Place is NotePlace.Text or NotePlace.InlineNote
        && !use.OpensParagraph
        && !(use.Node.Span.End < document.Text.Length && document.Text[use.Node.Span.End] == ':' && IsUnread(document.Index.UnreadDefinitions, use.Node.Span.Start));

    private static bool IsUnread(ImmutableArray<UnreadDefinition> unread, int offset)
    {
        var (low, high) = (0, unread.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (unread[middle].Span.Start == offset)
            {
                return true;
            }

            (low, high) = offset < unread[middle].Span.Start ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }
}
