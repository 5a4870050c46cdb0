using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// Offers to list the selected words, which no entry has yet, among the variants of an entry that has nearly the same or some of the same words; without a
/// selection the words at the cursor that differ from a form by a letter or two, as OCR leaves them.
/// </summary>
internal sealed class VariantOffers : OfferProvider
{
    private const int MostEntries = 3;

    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (!request.Wants(OfferKinds.Rewrite) || request.Edition.Glossary.IsEmpty)
        {
            return [];
        }

        var glossary = request.Edition.Glossary;
        if (!request.Range.IsEmpty)
        {
            return SelectedWords.Find(request) is { } words && glossary.Lookup(words).IsEmpty
                ? NearForms.Of(glossary, words).Where(place => IsWritable(request, place)).Take(MostEntries).SelectMany(place => Offer(request, place, words))
                : [];
        }

        return NearForms.At(request) is { } near ? near.Entries.Where(place => IsWritable(request, place)).Take(MostEntries).SelectMany(place => Offer(request, place, near.Words)) : [];
    }

    // The next export of another program would undo it.
    private static bool IsWritable(OfferRequest request, GlossaryPlace place) => request.Edition.WriterOf(place.Path) is null;

    private static IEnumerable<Offer> Offer(OfferRequest request, GlossaryPlace place, string words)
    {
        if (words.Contains(';', StringComparison.Ordinal))
        {
            yield break;
        }

        var title = $"Add “{words}” to the variants of “{place.Entry.Headword}”";
        yield return new Offer($"term:variant:{place.Entry.Id}:{words}", title, OfferKinds.Rewrite, () =>
            NewVariant.Write(request.Edition, place, words) is { } edit ? FileChanges.Of(place.Source.Document, title, [edit]) : []);
    }
}
