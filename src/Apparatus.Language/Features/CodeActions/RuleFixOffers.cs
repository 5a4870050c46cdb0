using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Offers the fixes of the diagnostics that the selection touches.</summary>
internal sealed class RuleFixOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request) =>
        from diagnostic in request.Wants(OfferKinds.QuickFix) ? request.Touched : []
        where !diagnostic.Fixes.IsDefaultOrEmpty
        from fix in diagnostic.Fixes
        select new Offer(
            $"fix:{diagnostic.Rule.Id}:{fix.Title}",
            fix.Title,
            OfferKinds.QuickFix,
            () => FileChanges.Of(request.Edition, fix.Title, fix.GetEdits()))
        {
            Diagnostic = diagnostic,
            IsPreferred = diagnostic.Fixes.Length == 1 || fix.IsSafe,
        };
}
