using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Diagnostics;

/// <summary>Runs rules over one file and gathers what they say. A rule that fails is noted, and the others go on.</summary>
/// <param name="catalog">All rules.</param>
/// <param name="edition">The edition.</param>
/// <param name="document">The file, of any kind.</param>
/// <param name="settings">Severities.</param>
/// <param name="scopes">The scope of each rule in the edition; to find it out may take a look at all files.</param>
/// <param name="cancel">Ends the run with an <see cref="OperationCanceledException"/>.</param>
internal sealed class RuleRun(RuleCatalog catalog, Edition edition, Document document, RuleSettings settings, Dictionary<Rule, RuleScope> scopes, CancellationToken cancel)
{
    private readonly ImmutableArray<Diagnostic>.Builder results = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Silence>.Builder silences = ImmutableArray.CreateBuilder<Silence>();
    private readonly ImmutableArray<RuleInfo>.Builder failed = ImmutableArray.CreateBuilder<RuleInfo>();

    /// <summary>All rules.</summary>
    public RuleCatalog Catalog => catalog;

    /// <summary>The edition.</summary>
    public Edition Edition => edition;

    /// <summary>The file.</summary>
    public Document Document => document;

    /// <summary>What decides about the things that a rule says of the file.</summary>
    public RuleScope ScopeOf(Rule rule) => scopes[rule];

    /// <summary>Whether a rule is switched on for the file.</summary>
    public bool IsOn(RuleInfo rule) => settings[rule] != Severity.None && (!edition.IsLoose || rule.InLooseFiles);

    /// <summary>The same run with nothing gathered yet.</summary>
    public RuleRun Anew() => new(catalog, edition, document, settings, scopes, cancel);

    /// <summary>Adds what was found otherwise.</summary>
    public void Add(RuleResults found)
    {
        results.AddRange(found.Diagnostics);
        silences.AddRange(found.Silences);
        failed.AddRange(found.Failed);
    }

    /// <summary>What was gathered.</summary>
    public RuleResults ToResults() => new(results.ToImmutable(), silences.ToImmutable(), [.. failed.Distinct()]);

    /// <summary>Lets a rule look at the file as what it is.</summary>
    /// <param name="rule">The rule; one that need not look at all of a Markdown file does so in <see cref="CheckText"/> only.</param>
    public void Check(Rule rule) => Check(rule, context =>
    {
        switch (document)
        {
            case MarkdownDocument text when scopes[rule] == RuleScope.File:
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
    });

    /// <summary>Lets a rule look at a Markdown file, or a part of one.</summary>
    public void CheckText(Rule rule, MarkdownDocument text) => Check(rule, context => rule.CheckText(text, context));

    /// <summary>What rules say of what came of the check.</summary>
    public ImmutableArray<Diagnostic> CheckOutcome(RunOutcome outcome)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rule in catalog.Rules.Where(rule => IsOn(rule.Info)))
        {
            rule.CheckOutcome(document, outcome, Context(rule, found));
        }

        return found.ToImmutable();
    }

    private void Check(Rule rule, Action<RuleContext> check)
    {
        cancel.ThrowIfCancellationRequested();
        if (!IsOn(rule.Info))
        {
            return;
        }

        var before = results.Count;
        try
        {
            check(Context(rule, results));
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

    private RuleContext Context(Rule rule, ImmutableArray<Diagnostic>.Builder found) => new(edition, document, rule.Info, settings, catalog, found, silences, cancel);
}
