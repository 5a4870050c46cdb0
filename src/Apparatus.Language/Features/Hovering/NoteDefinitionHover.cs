using System.Linq;
using Apparatus.Language.Semantics.Symbols;

namespace Apparatus.Language.Features.Hovering;

/// <summary>The label of a note definition: its name and signature, the sentence that refers to it, and where (FORMAT C1).</summary>
internal sealed class NoteDefinitionHover : HoverProvider
{
    private static readonly NoteSymbols Symbols = new();

    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Markdown is null || Symbols.At(context.Model, offset) is not { IsDefinition: true } definition)
        {
            return null;
        }

        var label = definition.Symbol.Name;
        var edition = context.Edition;
        var sign = edition.Settings.SeriesOf(label)?.Sign;
        var draft = new HoverDraft(definition.Span)
            .Line(Markdown.Bold(NoteText.Title(edition, label)), sign is null ? string.Empty : $"signed “{Markdown.Escape(sign)}”");
        var references = edition.Notes.References(label);
        if (references.Count == 0)
        {
            return draft.Line("not referred to");
        }

        var document = edition.DocumentOf(references[0]);
        var first = document.Index.NoteReferences[references[0].Index].Node;
        return draft.Break().Line(NoteText.Sentence(edition, document, first))
            .Break().Line(context.Places([.. NoteText.References(edition, label).Distinct()]));
    }
}
