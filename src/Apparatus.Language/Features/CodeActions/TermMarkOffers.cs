using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Offers to link the words at the cursor that speak of a term to its entry, and to say that they do not mean it (FORMAT A7.2).</summary>
internal sealed class TermMarkOffers : OfferProvider
{
    private const string LinkTitle = "Link this to the glossary";
    private const string NoTermTitle = "This is not the term";

    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (!request.Wants(OfferKinds.Rewrite) || request.Model.Markdown is not { } document || request.Edition.Glossary.IsEmpty
            || Match(request, document) is not { } match || TermWrapping.Find(request.Model, match.Span) is not { } wrapping)
        {
            yield break;
        }

        var glossary = request.Edition.Glossary;
        var entries = glossary.EntriesOf(match).DistinctBy(place => place.Entry.Id).Where(place => glossary.EntryAt(document.Path, match.Span.Start) != place).ToImmutableArray();
        foreach (var place in wrapping.AllowsLink ? entries : [])
        {
            var title = entries.Length == 1 ? LinkTitle : $"{LinkTitle} as ‘{place.Entry.Id}’";
            yield return new Offer($"term:link:{place.Entry.Id}", title, OfferKinds.Rewrite, () => Link(request, document, wrapping, place, title));
        }

        yield return new Offer("term:none", NoTermTitle, OfferKinds.Rewrite, () =>
            wrapping.Write(request.Model, "{.noterm}", node => node is SpanNode span && span.Attributes.HasClass("noterm")) is { } edit ? FileChanges.Of(document, NoTermTitle, [edit]) : []);
    }

    // The words at the start of the selection, or those that end there; all that is selected belongs to them.
    private static TermMatch? Match(OfferRequest request, MarkdownDocument document)
    {
        var terms = request.Edition.Glossary.Index.In(document);
        var match = terms.At(request.Range.Start) ?? (request.Range.Start > 0 ? terms.At(request.Range.Start - 1) : null);
        return match is { Kind: TermMatchKind.Prose } && request.Range.End <= match.Span.End ? match : null;
    }

    private static ImmutableArray<Change> Link(OfferRequest request, MarkdownDocument document, TermWrapping wrapping, GlossaryPlace place, string title)
    {
        var target = "#" + (place.Entry.Id.All(IsSimple) ? place.Entry.Id : Uri.EscapeDataString(place.Entry.Id));
        if (wrapping.Write(request.Model, $"({target})", node => node is LinkNode link && link.Target == target) is not { } edit)
        {
            return [];
        }

        // A headword without an id gets the one that leads to it (ED4003).
        var edits = new List<FileEdit> { new(document.Path, edit) };
        if (place.Entry.IdSpan is null && place.Source.Document is MarkdownDocument && HeadwordEdits.AddAttributes(place, string.Empty) is { } named)
        {
            edits.Add(new FileEdit(place.Path, named));
        }

        return FileChanges.Of(request.Edition, title, edits);
    }

    private static bool IsSimple(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':';
}
