using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Offers to make all safe fixes (FORMAT B0) of the file or the edition, of one rule or of all. Others are never made in bulk.</summary>
internal sealed class FixAllOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        var fixable = request.Here.Where(SafeFixes.IsFixable).ToList();
        var isAsked = !request.Only.IsDefaultOrEmpty || request.Touched.Any(SafeFixes.IsFixable);
        if (fixable.Count == 0 || !isAsked)
        {
            yield break;
        }

        var document = request.Model.Document;
        var hasOthers = request.Edition.Documents.Length + request.Edition.Bibliographies.Length > 1;
        foreach (var rule in request.Touched.Where(SafeFixes.IsFixable).Select(found => found.Rule.Id).Distinct())
        {
            // One alone has its own fix.
            if (fixable.Count(found => found.Rule.Id == rule) > 1)
            {
                yield return Make(request, $"Fix all {rule} in this file", OfferKinds.QuickFix, [document], rule);
            }

            if (hasOthers)
            {
                yield return Make(request, $"Fix all {rule} in the edition", OfferKinds.QuickFix, request.Edition.AllDocuments, rule);
            }
        }

        yield return Make(request, "Make all safe fixes in this file", OfferKinds.FixAll, [document], null);
        if (hasOthers)
        {
            yield return Make(request, "Make all safe fixes in the edition", OfferKinds.FixEdition, request.Edition.AllDocuments, null);
        }
    }

    private static Offer Make(OfferRequest request, string title, string kind, ImmutableArray<Document> documents, string? rule) =>
        new($"{kind}:{title}", title, kind, () =>
        [
            .. EditionFixes.Apply(request, documents, rule).Files.Select(file => new Change(
                documents.Length == 1 ? title : $"{request.Edition.DisplayPath(file.Path)}: {Count(file.Count)}",
                documents.Length == 1 ? Count(file.Count) : null,
                false,
                [.. file.Edits.Select(edit => new FileEdit(file.Path, edit))])),
        ])
        {
            IsWide = documents.Length > 1,
        };

    private static string Count(int count) => count == 1 ? "1 fix" : $"{count} fixes";
}
