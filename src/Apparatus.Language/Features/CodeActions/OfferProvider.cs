using System.Collections.Generic;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Makes the offers of one sort. A new sort of offer is one more class. Stateless.</summary>
internal abstract class OfferProvider
{
    /// <summary>The offers at a place, the best first. Their changes are not made yet.</summary>
    public abstract IEnumerable<Offer> Find(OfferRequest request);
}
