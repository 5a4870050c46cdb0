using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
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
        var references = NoteText.References(edition, label);
        if (references.IsEmpty)
        {
            return draft.Line("not referred to");
        }

        var sentence = references[0].Document is MarkdownDocument document ? NoteText.Sentence(edition, document, references[0].Span) : string.Empty;
        var page = references[0].Document is MarkdownDocument called ? PageMarkers.PageAt(edition, called, references[0].Span.Start) : null;
        return draft.Break().Line(sentence).Break().Line(context.Places(references), Markdown.Escape(page ?? string.Empty));
    }
}
