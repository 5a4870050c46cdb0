using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>The way back from a note to the text: what refers to the note that somebody is writing.</summary>
public static class WayBack
{
    /// <summary>
    /// The references to the note whose definition stands around an offset, in order of the edition; empty when there is no definition, or
    /// nothing refers to it. Where one definition stands inside another the inner one is meant. White space at the end of a
    /// definition, where its text goes on, belongs to it, and a definition that Pandoc does not read (ED1005) counts with its line.
    /// </summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of a cursor.</param>
    public static ImmutableArray<Place> From(SemanticModel model, int offset)
    {
        if (model.Markdown is not { } document)
        {
            return [];
        }

        var read = document.Index.NoteDefinitions.Select(note => (note.Label, note.Span));
        var unread = document.Index.UnreadDefinitions.Select(note => (note.Label, note.Span));
        var around = read.Concat(unread)
            .Where(note => note.Span.Start <= offset && offset <= EndOfLine(model.Text, note.Span.End))
            .OrderBy(note => note.Span.Start)
            .Select(note => note.Label)
            .LastOrDefault();
        return around is null
            ? []
            :
            [
                .. SymbolTable.Find(model.Edition, new Symbol(SymbolKind.Note, around))
                    .Where(found => !found.IsDefinition)
                    .Select(found => new Place(found.Path, found.Span)),
            ];
    }

    // A span ends before the line break, or behind it, at the start of a line that is no longer the note's.
    private static int EndOfLine(SourceText text, int end) => text.GetLineSpan(text.GetLine(end > 0 ? end - 1 : end)).End;
}
