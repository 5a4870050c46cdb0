using System.Linq;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Hovering;

/// <summary>
/// A citation key in text, notes and metadata, and in the fields of an entry that name other entries: short form with this citation's locator, full
/// note, where the work is described and cited (FORMAT C1).
/// </summary>
internal sealed class CitationHover : HoverProvider
{
    private static readonly WorkSymbols Symbols = new();

    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (Symbols.At(context.Model, offset) is not { IsDefinition: false } occurrence || context.Edition.Citations.IsExample(occurrence.Symbol.Name))
        {
            return null;
        }

        var citation = context.Inside(offset).OfType<CitationNode>().FirstOrDefault(node => node.MarkerSpan == occurrence.Span);
        var found = WorkText.Find(context.Model, occurrence.Symbol.Name);
        if (found is null)
        {
            return null;
        }

        var work = context.Edition.Works.Resolve(found);
        var text = new CitationText(context.Edition, context.Model.Text);
        var locator = citation is null ? null : text.Locator(citation);
        var note = WorkText.Note(context.Edition, work, locator);
        var draft = new HoverDraft(occurrence.Span)
            .Line(Markdown.Bold(citation is null ? WorkText.Short(context.Edition, work) : text.Short(citation)))
            .Line(note)
            .Line(WorkText.Sources(context, found, work, note));
        return draft.Line(WorkText.Kind(work), WorkText.Place(context, found)).Line(WorkText.Uses(context, work)).Line(WorkText.Style(context.Edition));
    }
}
