using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Testing;

/// <summary>
/// Tests one rule alone, so that a new rule breaks no other rule's test. Every diagnostic must be marked in the markup, with
/// its exact span, and every mark must be reported.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="others">Rules that run beside it, for a rule that looks at what others report; their diagnostics are not compared.</param>
public sealed class RuleTest(Rule rule, params ImmutableArray<Rule> others)
{
    private readonly RuleRunner runner = new(new RuleCatalog([rule, .. others]));

    /// <summary>Checks what the rule reports on an edition.</summary>
    /// <param name="markup">The edition with its expected diagnostics marked <c>{|ED1001:…|}</c>.</param>
    /// <returns>The diagnostics, for further assertions.</returns>
    /// <exception cref="MarkupException">Something else was reported.</exception>
    public ImmutableArray<Diagnostic> Verify(string markup) => Verify(Markup.Parse(markup), Fixture.Edition);

    /// <summary>Checks what the rule reports on a loose file, the first of the markup; the others lie beside it.</summary>
    public ImmutableArray<Diagnostic> VerifyLoose(string markup) => Verify(Markup.Parse(markup), Fixture.Loose);

    /// <summary>Checks that the rule reports nothing on an edition.</summary>
    public void Silent(string markup)
    {
        if (Verify(markup).Length > 0)
        {
            throw new MarkupException("The markup of a silent test marks a diagnostic.");
        }
    }

    /// <summary>Checks what the fix of the first diagnostic makes of the first file, and that the fault is gone.</summary>
    /// <param name="markup">The edition, its diagnostics marked.</param>
    /// <param name="title">The title of the fix.</param>
    /// <param name="expected">The file afterwards; further files after <c>//- </c> headers.</param>
    public void Fixes(string markup, string title, string expected)
    {
        var parsed = Markup.Parse(markup);
        var diagnostics = Verify(parsed, Fixture.Edition);
        var fix = diagnostics.SelectMany(diagnostic => diagnostic.Fixes).FirstOrDefault(found => found.Title == title)
            ?? throw new MarkupException(
                $"No fix “{title}”. There are: {string.Join(", ", diagnostics.SelectMany(diagnostic => diagnostic.Fixes).Select(found => found.Title))}");
        var actual = EditedFiles.Of(parsed, fix.GetEdits());
        var wanted = Markup.Parse(expected).Files.ToDictionary(file => file.Path, file => file.Text.Content);
        foreach (var (path, text) in wanted)
        {
            if (!actual.TryGetValue(path, out var found) || found != text)
            {
                throw new MarkupException($"{path} after the fix:\n{found}\n--- expected:\n{text}");
            }
        }
    }

    private ImmutableArray<Diagnostic> Verify(Markup markup, Func<Markup, Edition> makeEdition)
    {
        var edition = makeEdition(markup);
        var settings = RuleSettings.For(edition, ImmutableDictionary<string, Severity>.Empty);
        var diagnostics = edition.AllDocuments
            .SelectMany(document => runner.Run(edition, document, settings))
            .Where(diagnostic => diagnostic.Suppression is null && diagnostic.Rule.Id == rule.Info.Id)
            .ToImmutableArray();
        var actual = diagnostics.Select(found => new MarkedSpan(found.Rule.Id, edition.DisplayPath(found.Path), found.Span));
        var expected = markup.Spans.Where(span => span.Name == rule.Info.Id);
        if (!Sort(actual).SequenceEqual(Sort(expected)))
        {
            throw new MarkupException(Describe(markup, diagnostics, edition, Sort(expected)));
        }

        return diagnostics;
    }

    private static List<MarkedSpan> Sort(IEnumerable<MarkedSpan> spans) =>
        [.. spans.OrderBy(span => span.Path, StringComparer.Ordinal).ThenBy(span => span.Span)];

    private static string Describe(Markup markup, ImmutableArray<Diagnostic> actual, Edition edition, List<MarkedSpan> expected)
    {
        var report = new StringBuilder("Reported:\n");
        foreach (var found in actual)
        {
            var path = edition.DisplayPath(found.Path);
            var text = markup.Files.FirstOrDefault(file => file.Path == path)?.Text.ToString(found.Span);
            report.Append($"  {path} {found.Span} «{text}» {found.Severity}: {found.Message}\n");
        }

        report.Append("Expected:\n");
        foreach (var span in expected)
        {
            report.Append($"  {span.Path} {span.Span} «{markup.Files.First(file => file.Path == span.Path).Text.ToString(span.Span)}»\n");
        }

        return report.ToString();
    }
}
