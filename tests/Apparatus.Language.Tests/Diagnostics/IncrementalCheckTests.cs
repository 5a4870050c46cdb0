using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Diagnostics;

/// <summary>After any edit a file has the diagnostics, related places and fixes that it would have if nobody had checked it before.</summary>
public sealed class IncrementalCheckTests
{
    private static readonly string[] Pieces =
    [
        " ", "a", "word ", "\n", "\n\n", "\n\n", ". ", "“", "”", "*", "[^e-debate]", "[^x]", "[^x]: A note.\n\n", "[^1]", "31", "see note 1", "^[inline]", "[@daniels1960, p. 3]", "[@x]", "@daniels1960", "ibid., p. 4", "Ibid.",
        "[]{.pb #p7}", "# Heading\n\n", "## Bibliography\n\n", "{#id}", "[x](#id)", "[x](y.md#id)", "[x][y]", "[y]: z.md\n\n", ":::\n", "::: quote\n", "> ", "- ", "    ", "```\n", "<!-- apparatus:disable ED1001 why -->\n\n", "<!-- apparatus:disable-next ED2001 why -->\n\n",
        "<!-- apparatus:restore ED1001 -->\n\n", "<!-- ", " -->", "one-man management", "one-\nman management", "[t]{.term}", "[cold]{.sic}", "[…]{.gap}", "(Daniels 1960)", "*The Conscience of the Revolution*", "p. 12", "—ED.", "^1^", "(1)", "(", ")", "[", "]",
        "**could**] cold", "“two words”", "{++add++}", "<div>\n", "</div>\n", "![i](i.png)", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", " ,", "--", "\\newpage\n", "|a|b|\n|-|-|\n|c|[^x]|\n\n",
    ];

    private static readonly ImmutableArray<SampleEdition> Editions = [.. new[] { "draft", "draft-layers", "draft-bibliography", "workers-opposition" }.Select(name => SampleEdition.Read(name)).Where(sample => !sample.Edition.Documents.IsEmpty).SelectMany(edition => new[] { edition, WithAllFaults(edition) })];

    private static readonly Gen<(int Edition, int File, (int At, int Length, string Piece)[] Edits)> Sessions = Gen.Select(
        Gen.Int[0, 1_000], Gen.Int[0, 1_000], Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 20], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[1, 6]);

    private static readonly RuleRunner Runner = new(AllRules.Catalog);

    [Fact]
    public void Any_edit_of_any_file() => Sessions.Holds(Check, 120, session => $"{session.Edition} {session.File}\n{string.Join('\n', session.Edits)}");

    [Fact]
    public void Half_of_the_rules_need_not_look_at_the_whole_file_again() =>
        Assert.InRange(AllRules.Catalog.Rules.Count(rule => rule.Scope(Editions[0].Edition) != RuleScope.File), 35, 60);

    // Every fault of every rule, among the text of the sample.
    private static SampleEdition WithAllFaults(SampleEdition sample)
    {
        var first = sample.Edition.Documents[0];
        var faults = AllRules.Catalog.Rules
            .Select(rule => Markup.Of(rule.Info.Bad).Files[0])
            .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) && !file.Text.Content.StartsWith("---", StringComparison.Ordinal));
        return sample.With([new(first.Path, string.Join("\n\n", faults.Select(file => file.Text.Content.Trim()).Prepend(first.Text.Content)) + "\n")]);
    }

    private static void Check((int Edition, int File, (int At, int Length, string Piece)[] Edits) session)
    {
        var edition = Editions[session.Edition % Editions.Length].Edition;
        var texts = edition.Documents;
        var path = texts[session.File % texts.Length].Path;
        var settings = RuleSettings.For(edition, AllRules.Catalog.Rules.ToImmutableDictionary(rule => rule.Info.Id, rule => rule.Info.Severity == Severity.None ? Severity.Info : rule.Info.Severity));
        EarlierCheck? before = null;
        foreach (var (at, length, piece) in session.Edits)
        {
            if (edition.Find(path) is not MarkdownDocument old)
            {
                return;
            }

            before ??= new EarlierCheck(edition, old, Runner.Check(edition, old, settings, null));
            var start = at % (old.Text.Length + 1);
            var edit = new TextEdit(new TextSpan(start, Math.Min(length, old.Text.Length - start)), at % 4 == 0 ? string.Empty : piece);
            var document = MarkdownDocument.Parse(path, old.Text.WithEdits([edit]), old);
            if (edition.TryReplace(document) is not { } changed)
            {
                return;
            }

            edition = changed;

            // The check of some states is given up for the next keystroke.
            if (at % 5 == 0)
            {
                continue;
            }

            var check = Runner.Check(edition, document, settings, before);
            Assert.Equal(Describe(Runner.Run(edition, document, settings)), Describe(check.Diagnostics));
            before = new EarlierCheck(edition, document, check);
        }
    }

    private static string Describe(ImmutableArray<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(found =>
        $"{found.Rule.Id} {found.Severity} {found.Span} {found.Message} {found.Suppression?.Reason}"
        + string.Concat(found.Related.Select(place => $"\n  {place.Path} {place.Span} {place.Message}"))
        + string.Concat(found.Fixes.Select(fix => $"\n  {fix.Title} {fix.IsSafe} {string.Join(", ", fix.GetEdits().Select(edit => $"{edit.Path} {edit.Edit.Span} {edit.Edit.NewText}"))}"))));
}
