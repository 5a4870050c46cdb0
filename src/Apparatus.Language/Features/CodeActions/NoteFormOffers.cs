using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Offers to make a labelled note of an inline one, and the other way round (FORMAT A4.1, E2.5).</summary>
internal sealed class NoteFormOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (request.Model.Markdown is not { } document)
        {
            yield break;
        }

        foreach (var node in request.Nodes())
        {
            if (node is InlineNoteNode { IsClosed: true } inline && request.Wants(OfferKinds.Extract))
            {
                yield return ToLabelled(request, document, document.Index.InlineNotes.First(use => ReferenceEquals(use.Node, inline)));
                yield break;
            }

            var label = node switch
            {
                NoteReferenceNode reference => reference.Label,
                NoteDefinitionNode definition when definition.MarkerSpan.Start <= request.Range.Start && request.Range.Start <= definition.MarkerSpan.End => definition.Label,
                _ => null,
            };
            if (label is not null && request.Edition.Notes.IsDefined(label) && request.Wants(OfferKinds.Inline))
            {
                yield return ToInline(request, label);
                yield break;
            }
        }
    }

    private static Offer ToLabelled(OfferRequest request, MarkdownDocument document, InlineNoteUse use)
    {
        var label = LabelledNote.Label(request.Edition, document, use.Node);
        var title = LabelledNote.Title(label);
        var refusal = LabelledNote.Refuse(document, use.Node, use.Place);
        return new Offer("note:labelled", title, OfferKinds.Extract, () =>
            refusal is null ? FileChanges.Of(request.Edition, title, LabelledNote.Edits(request.Edition, document, use.Node, label)) : [])
        {
            DisabledReason = refusal,
        };
    }

    private static Offer ToInline(OfferRequest request, string label)
    {
        var title = $"Convert note ‘{label}’ to an inline note";
        var inlining = NoteInlining.Of(request.Edition, label);
        return new Offer("note:inline", title, OfferKinds.Inline, () => FileChanges.Of(request.Edition, title, inlining.Edits))
        {
            DisabledReason = inlining.Refusal,
        };
    }
}
