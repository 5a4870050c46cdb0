using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>
/// Runs rules over the files of an edition. A rule that fails is reported (ED6018) and the others go on. The command
/// line and the editor call the same methods, so that both show the same.
/// </summary>
/// <param name="catalog">The rules to run.</param>
public sealed class RuleRunner(RuleCatalog catalog)
{
    /// <summary>The rules that it runs.</summary>
    public RuleCatalog Catalog { get; } = catalog;

    /// <summary>Checks one file of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="document">A file of it, of any kind.</param>
    /// <param name="settings">Severities.</param>
    /// <param name="cancel">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Diagnostics in order of the text, suppressed ones marked as such.</returns>
    public ImmutableArray<Diagnostic> Run(Edition edition, Document document, RuleSettings settings, CancellationToken cancel = default) =>
        Check(edition, document, settings, null, cancel).Diagnostics;

    /// <summary>Checks one file of an edition, after an edit only what the edit may have changed; the result is the same.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="document">A file of it, of any kind.</param>
    /// <param name="settings">Severities.</param>
    /// <param name="before">The same file as it was checked before with the same severities; null when it was not.</param>
    /// <param name="cancel">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    public FileCheck Check(Edition edition, Document document, RuleSettings settings, EarlierCheck? before, CancellationToken cancel = default)
    {
        var run = new RuleRun(Catalog, edition, document, settings, Catalog.Rules.ToDictionary(rule => rule, rule => rule.Scope(edition)), cancel);
        var local = LocalRules.Check(run, before);
        run.Add(local);
        foreach (var rule in Catalog.Rules)
        {
            run.Check(rule);
        }

        var found = run.ToResults();
        var results = found.Diagnostics.ToBuilder();
        DropSilenced(results, found.Silences);
        var comments = Suppressions.Find(document).RemoveAll(comment => found.Silences.Any(silence => silence.Span.Contains(comment.Span.Start)));
        var unused = Suppress(results, document, comments, rule => run.IsOn(rule) && !found.Failed.Contains(rule));
        var outcome = new RunOutcome(found.Failed, unused);
        var ofRules = results.Count;
        results.AddRange(run.CheckOutcome(outcome));
        Suppress(results, document, comments, _ => false, ofRules);
        results.Sort(Compare);
        return new FileCheck(results.DrainToImmutable(), local);
    }

    // Drops what other rules say where one fault explains it.
    private static void DropSilenced(ImmutableArray<Diagnostic>.Builder results, ImmutableArray<Silence> silences)
    {
        foreach (var byRule in silences.GroupBy(silence => silence.Rule))
        {
            var spans = byRule.Select(silence => silence.Span).Order().ToImmutableArray();
            results.RemoveAll(found => found.Rule != byRule.Key && IsIn(spans, found.Span.Start));
        }
    }

    private static bool IsIn(ImmutableArray<TextSpan> spans, int offset)
    {
        var next = spans.BinarySearch(new TextSpan(offset, int.MaxValue - offset));
        next = next < 0 ? ~next : next;
        return next > 0 && spans[next - 1].Contains(offset);
    }

    // Marks what comments silence, and says which of them silence nothing.
    private ImmutableArray<(SuppressionComment Comment, SuppressedId Id)> Suppress(
        ImmutableArray<Diagnostic>.Builder results,
        Document document,
        ImmutableArray<SuppressionComment> comments,
        Func<RuleInfo, bool> isOn,
        int from = 0)
    {
        var unused = ImmutableArray.CreateBuilder<(SuppressionComment, SuppressedId)>();
        if (comments.IsEmpty)
        {
            return [];
        }

        var byRule = Enumerable.Range(from, results.Count - from).ToLookup(i => results[i].Rule.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var comment in comments)
        {
            for (var i = 0; i < comment.Ids.Length; i++)
            {
                var isUsed = false;
                foreach (var found in byRule[comment.Ids[i].Id])
                {
                    var diagnostic = results[found];
                    if (Covers(comment.Scopes[i], diagnostic.Span.Start, document.Text.Length))
                    {
                        isUsed = true;
                        results[found] = diagnostic.Suppression is null ? diagnostic with { Suppression = new Suppression(comment.Reason) } : diagnostic;
                    }
                }

                if (!isUsed && Catalog.Find(comment.Ids[i].Id) is { } rule && isOn(rule))
                {
                    unused.Add((comment, comment.Ids[i]));
                }
            }
        }

        return unused.DrainToImmutable();
    }

    // A place at the very end of the file belongs to a scope that runs to the end.
    private static bool Covers(TextSpan scope, int offset, int textLength) =>
        scope.Contains(offset) || (offset == scope.End && offset == textLength);

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        var byPlace = left.Span.CompareTo(right.Span);
        var byRule = byPlace != 0 ? byPlace : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(left.Message, right.Message);
    }
}
