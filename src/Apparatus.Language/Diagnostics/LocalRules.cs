using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Diagnostics;

/// <summary>
/// Runs the rules that need not look at a whole Markdown file again after an edit (<see cref="Rule.Scope"/>). What they said of a block that was not read
/// again stays, wherever it stands now; the others look at what was read again. Nothing is kept when facts of the edition have changed.
/// </summary>
internal static class LocalRules
{
    /// <summary>Looks at a file.</summary>
    /// <param name="run">The file, the edition and the rules.</param>
    /// <param name="before">How the file was checked before with the same severities; null when it was not.</param>
    /// <returns>What these rules say of the whole file; nothing for a file that is not Markdown.</returns>
    public static RuleResults Check(RuleRun run, EarlierCheck? before)
    {
        if (run.Document is not MarkdownDocument document)
        {
            return new RuleResults([], [], []);
        }

        var rules = run.Catalog.Rules.Where(rule => run.ScopeOf(rule) != RuleScope.File).ToImmutableArray();
        return before is { Document: MarkdownDocument old, Check.Local: { Failed.IsEmpty: true } known }
            && run.Edition.HasSameFacts(before.Edition)
            && SharedStretches.Between(old.Tree, document.Tree) is { HasHeadings: false } shared
            ? CheckAgain(run, document, rules, known, shared)
            : Check(run, document, rules);
    }

    private static RuleResults Check(RuleRun run, MarkdownDocument document, IEnumerable<Rule> rules)
    {
        var again = run.Anew();
        foreach (var rule in rules)
        {
            again.CheckText(rule, document);
        }

        return again.ToResults();
    }

    private static RuleResults CheckAgain(RuleRun run, MarkdownDocument document, ImmutableArray<Rule> rules, RuleResults known, SharedStretches shared)
    {
        var kept = ImmutableArray.CreateBuilder<Diagnostic>(known.Diagnostics.Length);
        var ofFacts = rules.Where(rule => run.ScopeOf(rule) == RuleScope.Facts).Select(rule => rule.Info).ToHashSet();
        var unsure = new HashSet<RuleInfo>();
        foreach (var diagnostic in known.Diagnostics)
        {
            if (Move(run, document, diagnostic, shared, out var isGone) is { } moved)
            {
                kept.Add(moved);
            }
            else if (!isGone || ofFacts.Contains(diagnostic.Rule))
            {
                unsure.Add(diagnostic.Rule);
            }
        }

        kept.RemoveAll(diagnostic => unsure.Contains(diagnostic.Rule));
        var silences = known.Silences.Where(silence => !unsure.Contains(silence.Rule)).Select(silence => (silence.Rule, Span: shared.Find(silence.Span)));
        var fresh = Check(run, document.Part(shared.Segments), rules.Where(rule => !unsure.Contains(rule.Info) && !ofFacts.Contains(rule.Info)));
        var whole = Check(run, document, rules.Where(rule => unsure.Contains(rule.Info)));
        return new RuleResults(
            [.. kept, .. fresh.Diagnostics.Where(diagnostic => shared.IsFresh(diagnostic.Span.Start)).Select(diagnostic => WithLaterFixes(run, document, diagnostic)), .. whole.Diagnostics],
            [
                .. silences.Where(silence => silence.Span is not null).Select(silence => new Silence(silence.Rule, silence.Span ?? default)),
                .. fresh.Silences.Where(silence => shared.IsFresh(silence.Span.Start)),
                .. whole.Silences,
            ],
            [.. fresh.Failed, .. whole.Failed]);
    }

    // What was said of a block that was not read again; null when it was, or, not gone, when it speaks of a place that was.
    private static Diagnostic? Move(RuleRun run, MarkdownDocument document, Diagnostic diagnostic, SharedStretches shared, out bool isGone)
    {
        isGone = false;
        if (shared.Find(diagnostic.Span) is not { } span)
        {
            isGone = true;
            return null;
        }

        var related = ImmutableArray.CreateBuilder<RelatedPlace>(diagnostic.Related.Length);
        foreach (var place in diagnostic.Related)
        {
            if (place.Path != document.Path)
            {
                related.Add(place);
            }
            else if (shared.Find(place.Span) is { } at)
            {
                related.Add(place with { Span = at });
            }
            else
            {
                return null;
            }
        }

        return WithLaterFixes(run, document, diagnostic with { Span = span, Related = related.MoveToImmutable() });
    }

    // The fixes were found in another text, or in a part of this one: for their edits the rule is asked once more, when somebody wants them.
    private static Diagnostic WithLaterFixes(RuleRun run, MarkdownDocument document, Diagnostic diagnostic) => diagnostic.Fixes.IsEmpty
        ? diagnostic
        : diagnostic with { Fixes = [.. diagnostic.Fixes.Select((fix, number) => new Fix(fix.Title, fix.IsSafe, () => EditsNow(run, document, diagnostic, number)))] };

    private static ImmutableArray<FileEdit> EditsNow(RuleRun run, MarkdownDocument document, Diagnostic wanted, int number)
    {
        var found = Check(run, document, run.Catalog.Rules.Where(rule => rule.Info == wanted.Rule))
            .Diagnostics.FirstOrDefault(diagnostic => diagnostic.Span == wanted.Span && diagnostic.Message == wanted.Message);
        return found is null || number >= found.Fixes.Length ? [] : found.Fixes[number].GetEdits();
    }
}
