using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>What could be done at a place: mend it, silence it, write it otherwise, make it known to the glossary, put the notes in order (FORMAT B1, E2.5).</summary>
public static class CodeActions
{
    // In the order in which an editor shows them.
    private static readonly ImmutableArray<OfferProvider> Providers =
    [
        new RuleFixOffers(),
        new DuplicateKeyOffers(),
        new FixAllOffers(),
        new SuppressionOffers(),
        new NoteFormOffers(),
        new FileLinkOffers(),
        new EntryOffers(),
        new PageNumberOffers(),
        new TermMarkOffers(),
        new NewTermOffers(),
        new VariantOffers(),
        new MoveNoteOffers(),
        new SeriesOffers(),
        new RenumberOffers(),
    ];

    /// <summary>The offers at a place, the best first, each with an id of its own; empty when there are none.</summary>
    public static ImmutableArray<Offer> At(OfferRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var offers = ImmutableArray.CreateBuilder<Offer>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var offer in Providers.SelectMany(provider => provider.Find(request)).Where(offer => request.Wants(offer.Kind)))
        {
            // What a rule's fix offers already is not offered again as something else.
            if (offer.Diagnostic is null && titles.Contains(offer.Title))
            {
                continue;
            }

            titles.Add(offer.Title);
            var count = ids[offer.Id] = ids.GetValueOrDefault(offer.Id) + 1;
            offers.Add(count == 1 ? offer : offer with { Id = $"{offer.Id}#{count}" });
        }

        return offers.DrainToImmutable();
    }

    /// <summary>The offer with an id, as <see cref="At"/> gives it; null when the text has changed so that it is not offered any more.</summary>
    public static Offer? Find(OfferRequest request, string id) => At(request).FirstOrDefault(offer => offer.Id == id);
}
