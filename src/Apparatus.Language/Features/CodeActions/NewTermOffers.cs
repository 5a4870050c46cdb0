using System.Collections.Generic;
using Apparatus.Language.Rules.Glossary;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Offers to make an entry of the glossary for the selected words, where none has them; its definition is still to be written.</summary>
internal sealed class NewTermOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (!request.Wants(OfferKinds.Define) || SelectedWords.Find(request) is not { } words
            || !request.Edition.Glossary.Lookup(words).IsEmpty || NewEntry.Home(request.Edition) is null)
        {
            yield break;
        }

        var title = $"Add “{words}” to the glossary";
        yield return new Offer($"term:new:{words}", title, OfferKinds.Define, () => NewEntry.Write(request.Edition, words) is { } entry ? FileChanges.Of(request.Edition, title, entry.Edits) : []);
    }
}
