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
    public ImmutableArray<Diagnostic> Run(Edition edition, Document document, RuleSettings settings, CancellationToken cancel = default)
    {
        var results = ImmutableArray.CreateBuilder<Diagnostic>();
        var silences = ImmutableArray.CreateBuilder<Silence>();
        var failed = ImmutableArray.CreateBuilder<RuleInfo>();
        foreach (var rule in Catalog.Rules)
        {
            RunRule(rule, edition, document, settings, results, silences, failed, cancel);
        }

        DropSilenced(results, silences);
        var comments = Suppressions.Find(document).RemoveAll(comment => silences.Any(silence => silence.Span.Contains(comment.Span.Start)));
        var unused = Suppress(results, document, comments, rule => IsOn(rule, edition, settings) && !failed.Contains(rule));
        var outcome = new RunOutcome(failed.ToImmutable(), unused);
        var before = results.Count;
        foreach (var rule in Catalog.Rules.Where(rule => IsOn(rule.Info, edition, settings)))
        {
            rule.CheckOutcome(document, outcome, Context(rule, edition, document, settings, results, silences, cancel));
        }

        Suppress(results, document, comments, _ => false, before);
        results.Sort(Compare);
        return results.DrainToImmutable();
    }

    private void RunRule(
        Rule rule,
        Edition edition,
        Document document,
        RuleSettings settings,
        ImmutableArray<Diagnostic>.Builder results,
        ImmutableArray<Silence>.Builder silences,
        ImmutableArray<RuleInfo>.Builder failed,
        CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!IsOn(rule.Info, edition, settings))
        {
            return;
        }

        var before = results.Count;
        var context = Context(rule, edition, document, settings, results, silences, cancel);
        try
        {
            switch (document)
            {
                case MarkdownDocument text:
                    rule.CheckText(text, context);
                    break;
                case BibliographyDocument bibliography:
                    rule.CheckBibliography(bibliography, context);
                    break;
                case ManifestDocument manifest:
                    rule.CheckManifest(manifest, context);
                    break;
                case UnreadDocument unread:
                    rule.CheckUnread(unread, context);
                    break;
            }

            if (edition.Settings.Glossaries.Contains(document.Path) && edition.Glossary.SourceOf(document.Path) is { } glossary)
            {
                rule.CheckGlossary(glossary, context);
            }
        }
#pragma warning disable CA1031 // Whatever a rule does wrong, the other rules must go on; ED6018 reports it.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            while (results.Count > before)
            {
                results.RemoveAt(results.Count - 1);
            }

            failed.Add(rule.Info);
        }
    }

    private RuleContext Context(
        Rule rule,
        Edition edition,
        Document document,
        RuleSettings settings,
        ImmutableArray<Diagnostic>.Builder results,
        ImmutableArray<Silence>.Builder silences,
        CancellationToken cancel) =>
        new(edition, document, rule.Info, settings, Catalog, results, silences, cancel);

    private static bool IsOn(RuleInfo rule, Edition edition, RuleSettings settings) =>
        settings[rule] != Severity.None && (!edition.IsLoose || rule.InLooseFiles);

    // Drops what other rules say where one fault explains it.
    private static void DropSilenced(ImmutableArray<Diagnostic>.Builder results, ImmutableArray<Silence>.Builder silences)
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
        return byPlace != 0 ? byPlace : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
    }
}
