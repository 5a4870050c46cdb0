using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Rules.References;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// Offers to write a link into a file of the edition, <c>[x](20-b.md#id)</c>, as <c>[x](#id)</c>: the export is one document,
/// in which the first form is dead (FORMAT A9).
/// </summary>
internal sealed class FileLinkOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (!request.Wants(OfferKinds.Rewrite) || request.Model.Markdown is not { } document)
        {
            yield break;
        }

        foreach (var link in document.Index.LinkAddresses.Where(link => link.Span.Start <= request.Range.End && link.Span.End >= request.Range.Start))
        {
            if (Target(request.Edition, document, link) is { } target)
            {
                var title = $"Link to “{target}”, which works in an export";
                yield return new Offer(
                    $"link:{target}", title, OfferKinds.Rewrite, () => FileChanges.Of(document, title, [new TextEdit(link.TargetSpan, target)]));
            }
        }
    }

    private static string? Target(Edition edition, MarkdownDocument document, LinkAddress link)
    {
        var hash = link.Target.IndexOf('#', StringComparison.Ordinal);
        if (link.IsImage || hash <= 0 || hash + 1 == link.Target.Length)
        {
            return null;
        }

        var file = Uri.UnescapeDataString(link.Target[..hash]);
        var isHere = new[] { FilePaths.Folder(document.Path), edition.Root }.Any(folder => edition.Find(FilePaths.Combine(folder, file)) is MarkdownDocument found && edition.Documents.Contains(found));
        return isHere && KnownTargets.IsKnown(edition, document, Uri.UnescapeDataString(link.Target[(hash + 1)..])) ? link.Target[hash..] : null;
    }
}
