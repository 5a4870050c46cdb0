using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Makes the safe fixes of files of an edition, by the same engine as the command line.</summary>
internal static class EditionFixes
{
    /// <summary>Makes them.</summary>
    /// <param name="request">The edition, and how it is checked.</param>
    /// <param name="documents">The files whose faults are mended.</param>
    /// <param name="ruleId">The rule whose faults are mended; null for all.</param>
    public static SafeFixOutcome Apply(OfferRequest request, ImmutableArray<Document> documents, string? ruleId)
    {
        FixRound Check(Edition edition, IReadOnlyCollection<Document> files) => new(
            [
                .. files.SelectMany(file => request.Runner.Run(edition, file, request.Settings))
                    .Where(found => ruleId is null || found.Rule.Id == ruleId),
            ],
            path => files.FirstOrDefault(file => file.Path == path)?.Text);

        return SafeFixes.Apply(Check(request.Edition, documents), texts =>
        {
            var edition = request.Edition;
            var reloaded = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (path, text) in texts)
            {
                if (Read(edition, path, text) is { } document && edition.TryReplace(document) is { } next)
                {
                    edition = next;
                }
                else
                {
                    // Front matter that can be read now may change the whole edition; what else there is to mend shows when it has been loaded again.
                    reloaded.Add(path);
                }
            }

            return Check(edition, [.. documents.Where(file => !reloaded.Contains(file.Path)).Select(file => edition.Find(file.Path)).OfType<Document>()]);
        });
    }

    private static Document? Read(Edition edition, string path, SourceText text) => edition.Find(path) switch
    {
        MarkdownDocument => MarkdownDocument.Parse(path, text),
        BibliographyDocument => new BibliographyDocument(path, text),
        GlossaryListDocument => new GlossaryListDocument(path, text),
        _ => null,
    };
}
