using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Offers to move definitions, all or the one at the cursor, to the end of the file or after the paragraphs of their references (FORMAT A4.3).</summary>
internal sealed class MoveNoteOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (request.Model.Markdown is not { } document || document.Index.NoteDefinitions.IsEmpty)
        {
            yield break;
        }

        // Unless somebody asks for the kind, what concerns the whole file is offered at notes only.
        var nodes = request.Nodes();
        var definition = nodes.OfType<NoteDefinitionNode>().FirstOrDefault();
        var isAtNote = definition is not null || nodes.OfType<NoteReferenceNode>().Any();
        var wantsMove = request.Wants(OfferKinds.Move) && definition is not null;
        var wantsAll = (isAtNote || !request.Only.IsDefaultOrEmpty) && (request.Wants(OfferKinds.NotesToEnd) || request.Wants(OfferKinds.NotesToParagraphs));
        if (!wantsMove && !wantsAll)
        {
            yield break;
        }

        var layout = new NoteLayout(request.Edition, document);
        foreach (var offer in Offers(document, layout, wantsMove ? definition : null, wantsAll))
        {
            yield return offer;
        }
    }

    private static IEnumerable<Offer> Offers(MarkdownDocument document, NoteLayout layout, NoteDefinitionNode? definition, bool wantsAll)
    {
        if (definition is not null && layout.AfterParagraphs(definition) is { IsEmpty: false } near)
        {
            yield return Make(document, $"Move note ‘{definition.Label}’ after its paragraph", OfferKinds.Move, near);
        }

        if (definition is not null && layout.ToEnd(definition) is { IsEmpty: false } far)
        {
            yield return Make(document, $"Move note ‘{definition.Label}’ to the end of the file", OfferKinds.Move, far);
        }

        if (wantsAll && layout.AfterParagraphs() is { IsEmpty: false } apart)
        {
            yield return Make(document, "Move all notes after their paragraphs", OfferKinds.NotesToParagraphs, apart);
        }

        if (wantsAll && layout.ToEnd() is { IsEmpty: false } together)
        {
            yield return Make(document, "Move all notes to the end of the file", OfferKinds.NotesToEnd, together);
        }
    }

    private static Offer Make(MarkdownDocument document, string title, string kind, ImmutableArray<TextEdit> edits) =>
        new($"{kind}:{title}", title, kind, () => FileChanges.Of(document, title, edits));
}
