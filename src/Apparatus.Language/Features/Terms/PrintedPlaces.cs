using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Terms;

/// <summary>
/// Where the places of an edition are printed: on which page, in which section. The text of a note is printed where the note is called,
/// wherever it is written.
/// </summary>
internal sealed class PrintedPlaces(Edition edition)
{
    // A note may be called in another note only, and that one in a third.
    private const int MostSteps = 8;

    private readonly PageMap pages = new(edition);
    private readonly Dictionary<string, ImmutableArray<NoteDefinitionNode>> definitions = new(StringComparer.Ordinal);

    /// <summary>The page, the section and the label of the note that a place lies in; each null where there is none.</summary>
    public (PrintedPage? Page, PrintedSection? Section, string? Note) At(MarkdownDocument document, int offset)
    {
        var note = NoteAt(document, offset)?.Label;
        for (var step = 0; step < MostSteps && NoteAt(document, offset) is { } definition; step++)
        {
            if (CallOf(definition.Label) is not { } call)
            {
                return (null, null, note);
            }

            (document, offset) = call;
        }

        return (pages.At(document, offset), SectionAt(document, offset), note);
    }

    // Notes inside notes belong to the outer one.
    private NoteDefinitionNode? NoteAt(MarkdownDocument document, int offset)
    {
        if (!definitions.TryGetValue(document.Path, out var notes))
        {
            definitions[document.Path] = notes = Outermost(document.Index.NoteDefinitions);
        }

        var (low, high) = (0, notes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = notes[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && notes[low - 1].Span.Contains(offset) ? notes[low - 1] : null;
    }

    private static ImmutableArray<NoteDefinitionNode> Outermost(ImmutableArray<NoteDefinitionNode> all)
    {
        var end = 0;
        var outermost = ImmutableArray.CreateBuilder<NoteDefinitionNode>(all.Length);
        foreach (var note in all.OrderBy(note => note.Span.Start))
        {
            if (note.Span.Start >= end)
            {
                outermost.Add(note);
                end = note.Span.End;
            }
        }

        return outermost.DrainToImmutable();
    }

    // The first reference in the text; one in another note only where there is no other.
    private (MarkdownDocument Document, int Offset)? CallOf(string label)
    {
        (MarkdownDocument, int)? inNote = null;
        foreach (var place in edition.Notes.References(label))
        {
            var document = edition.DocumentOf(place);
            var reference = document.Index.NoteReferences[place.Index];
            if (reference.Definition is null)
            {
                return (document, reference.Node.Span.Start);
            }

            inNote ??= (document, reference.Node.Span.Start);
        }

        return inNote;
    }

    private PrintedSection? SectionAt(MarkdownDocument document, int offset)
    {
        var headings = document.Index.Headings;
        var (low, high) = (0, headings.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = headings[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        var place = edition.PlaceOf(document, low - 1);
        return low > 0 && place.File >= 0 && document.Facts.Headings[low - 1].Text.Trim() is { Length: > 0 } words
            ? new PrintedSection(words, edition.HeadingIds[place], place)
            : null;
    }
}
