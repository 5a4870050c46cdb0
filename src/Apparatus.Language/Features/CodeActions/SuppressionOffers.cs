using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Offers to silence a diagnostic by a comment that wants a reason (FORMAT A14).</summary>
internal sealed class SuppressionOffers : OfferProvider
{
    // Whoever wants to be rid of these removes the comment, or gives its reason.
    private static readonly string[] AboutComments = ["ED6019", "ED6020"];

    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (!request.Wants(OfferKinds.QuickFix))
        {
            yield break;
        }

        var known = new HashSet<(string, int)>();
        foreach (var diagnostic in request.Touched.Where(found => !AboutComments.Contains(found.Rule.Id)))
        {
            var edits = SuppressionEdits.Find(request.Model.Document, diagnostic);
            if (edits.IsEmpty || !known.Add((diagnostic.Rule.Id, edits[0].Span.Start)))
            {
                continue;
            }

            var title = $"Suppress {diagnostic.Rule.Id} here, with a reason";
            yield return new Offer(
                $"suppress:{diagnostic.Rule.Id}",
                title,
                OfferKinds.QuickFix,
                () => FileChanges.Of(request.Model.Document, title, edits))
            {
                Diagnostic = diagnostic,
            };
        }
    }
}
