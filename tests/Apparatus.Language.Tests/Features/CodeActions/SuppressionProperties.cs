using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Apparatus.Testing.Parity;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

/// <summary>Every diagnostic of the samples can be silenced where it stands, and nothing else comes of it.</summary>
public sealed class SuppressionProperties
{
    private static readonly RuleRunner Runner = new(AllRules.Catalog);

    // What no comment can silence: comments themselves, and front matter that is not read.
    private static readonly string[] BeyondComments = ["ED6002", "ED6019", "ED6020"];

    [Theory]
    [InlineData("draft", "\n")]
    [InlineData("draft", "\r\n")]
    [InlineData("draft-manifest/broken", "\n")]
    [InlineData("draft-manifest/conflict", "\n")]
    [InlineData("draft-manifest/files", "\n")]
    [InlineData("draft-bibliography/broken", "\n")]
    [InlineData("draft-bibliography/broken", "\r\n")]
    [InlineData("draft-bibliography/missing", "\n")]
    [InlineData("draft-bibliography/undeclared", "\n")]
    public void A_comment_silences_one_diagnostic_and_changes_nothing(string folder, string lineBreak)
    {
        var sample = SampleEdition.Read(folder, lineBreak);
        var faults = new List<string>();
        var silenced = 0;
        var reading = OurReading.Of(sample.Edition);
        foreach (var document in sample.Edition.AllDocuments.Where(document => document is not UnreadDocument).DistinctBy(document => document.Path))
        {
            var before = Diagnose(sample.Edition, document);
            foreach (var diagnostic in before.Where(found => found.Suppression is null && !BeyondComments.Contains(found.Rule.Id)))
            {
                var edits = SuppressionEdits.Find(document, diagnostic);
                if (edits.IsEmpty)
                {
                    if (!document.Path.EndsWith(".json", StringComparison.Ordinal))
                    {
                        faults.Add($"{document.Path} {diagnostic.Rule.Id} {diagnostic.Span}: no comment");
                    }

                    continue;
                }

                silenced++;
                var after = sample.With([new(document.Path, document.Text.WithEdits(edits).Content)]);
                faults.AddRange(Compare(before, Diagnose(after.Edition, after.Edition.Find(document.Path) ?? document), diagnostic)
                    .Concat(document is MarkdownDocument ? reading.Differences(OurReading.Of(after.Edition)) : [])
                    .Select(fault => $"{document.Path} {diagnostic.Rule.Id} {diagnostic.Span}: {fault}"));
            }
        }

        Assert.Empty(faults);
        Assert.True(silenced > 0);
    }

    private static List<Diagnostic> Diagnose(Edition edition, Document document) => [.. Runner.Run(edition, document, RuleSettings.For(edition, System.Collections.Immutable.ImmutableDictionary<string, Severity>.Empty))];

    private static IEnumerable<string> Compare(List<Diagnostic> before, List<Diagnostic> after, Diagnostic silenced)
    {
        var open = before.Where(found => found.Suppression is null).Select(Name).ToList();
        foreach (var found in after.Where(found => found.Suppression is null))
        {
            if (!open.Remove(Name(found)))
            {
                yield return $"new {Name(found)}";
            }
        }

        if (!after.Any(found => found.Suppression?.Reason == SuppressionEdits.Reason && Name(found) == Name(silenced)))
        {
            yield return "is not silenced";
        }
    }

    private static string Name(Diagnostic found) => $"{found.Rule.Id} {found.Message}";
}
