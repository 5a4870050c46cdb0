using System;
using System.Linq;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Hovering;

/// <summary>
/// Words that speak of a term, a link to its entry, a span that marks it, a name under <c>see</c> in a glossary in YAML: the entry (FORMAT C1). In the
/// words of a link to something else both are shown.
/// </summary>
internal sealed class TermHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        var glossary = context.Edition.Glossary;
        if (glossary.IsEmpty)
        {
            return null;
        }

        if (context.Model.Document is GlossaryListDocument list)
        {
            var reference = glossary.EntryAt(list.Path, offset)?.Entry.SeeAlso.FirstOrDefault(see => see.Span.Contains(offset));
            return reference is not null && glossary.Find(reference) is { } named
                ? new TermText(context, context.Edition).Add(new HoverDraft(reference.Span), named, null)
                : null;
        }

        if (context.Model.Markdown is not { } document || glossary.Index.In(document).At(offset) is not { } match || IsOfSomethingInside(context, match, offset))
        {
            return null;
        }

        var entries = glossary.EntriesOf(match);
        if (entries.IsEmpty)
        {
            return null;
        }

        // In a quotation or a transcription the form is somebody else's.
        var isOwn = new Lazy<bool>(() => new EditorsText(document, context.Edition.Settings).Contains(match.Span));
        var draft = new TermText(context, context.Edition).Add(new HoverDraft(match.Span), entries, place => TermText.Form(place, match.Forms) is { } form && isOwn.Value ? form : null);
        var link = match.Kind == TermMatchKind.Prose ? context.Inside(offset).OfType<LinkNode>().FirstOrDefault() : null;
        return link is { Kind: LinkKind.Inline, IsImage: false } ? LinkHover.Add(context, draft.Break(), link.Target) ?? draft : draft;
    }

    // A citation in the words of a link, a note called in the middle of a phrase.
    private static bool IsOfSomethingInside(HoverContext context, TermMatch match, int offset) =>
        context.Inside(offset).Any(node => node is CitationGroupNode or InlineNoteNode or NoteReferenceNode && match.Span.Contains(node.Span));
}
