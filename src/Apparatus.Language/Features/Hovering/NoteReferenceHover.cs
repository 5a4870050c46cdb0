using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>A note reference: the note's name and text, where it is defined, where else it is referred to (FORMAT C1).</summary>
internal sealed class NoteReferenceHover : HoverProvider
{
    private static readonly NoteSymbols Symbols = new();

    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Markdown is null || Symbols.At(context.Model, offset) is not { IsDefinition: false } reference)
        {
            return null;
        }

        var label = reference.Symbol.Name;
        var edition = context.Edition;
        var draft = new HoverDraft(reference.Span).Line(Markdown.Bold(NoteText.Title(edition, label)));
        var others = NoteText.References(edition, label, (context.Model.Document, reference.Span));
        var places = edition.Notes.Definitions(label);
        if (places.Count > 0)
        {
            // Of several definitions Pandoc prints the last.
            var document = edition.DocumentOf(places[^1]);
            var definition = document.Index.NoteDefinitions[places[^1].Index];
            draft.Break().Line(NoteText.Text(edition, document, definition))
                .Break().Line(NoteText.Witnesses(edition, document, definition))
                .Break().Line(context.Place(document, definition.MarkerSpan), OthersLine(context, others));
            return draft;
        }

        var lines = edition.Notes.UnreadDefinitions(label)
            .Select(place => (Document: (Document)edition.DocumentOf(place), edition.DocumentOf(place).Index.UnreadDefinitions[place.Index].Span))
            .ToImmutableArray();
        if (lines.IsEmpty && others.IsEmpty)
        {
            return null;
        }

        return draft.Line(lines.IsEmpty ? string.Empty : $"what looks like its definition: {context.Places(lines)}", OthersLine(context, others));
    }

    private static string OthersLine(HoverContext context, ImmutableArray<(Document Document, TextSpan Span)> others) =>
        others.IsEmpty ? string.Empty : $"also referred to at {context.Places(others)}";
}
