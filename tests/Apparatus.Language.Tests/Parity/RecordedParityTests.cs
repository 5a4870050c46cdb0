using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Testing.Parity;
using Xunit;

namespace Apparatus.Language.Tests.Parity;

/// <summary>Our reading of samples, fixtures and faults injected into them against what Pandoc 2.17 was recorded to make of them (FORMAT D2).</summary>
public sealed class RecordedParityTests
{
    private static readonly string Folder = AppContext.BaseDirectory;
    private static readonly HashSet<string> PrintedLabels = ["ED1001", "ED1005", "ED1008", "ED1017"];

    private static readonly Lazy<ParityRecord> Recorded = new(() =>
    {
        using var reader = new StreamReader(Path.Combine(Folder, "Parity", "recorded.tsv"));
        return ParityRecord.Read(reader);
    });

    private static readonly Lazy<ILookup<string, ParityCase>> Cases = new(() =>
        ParityCorpus.All(Path.Combine(Folder, "samples"), Path.Combine(Folder, "Parity", "Fixtures")).ToLookup(found => found.File));

    public static TheoryData<string> Files => [.. Cases.Value.Select(file => file.Key)];

    [Fact]
    public void The_record_covers_the_corpus_and_no_more() =>
        Assert.Equal(Cases.Value.Select(file => file.Key).Order(StringComparer.Ordinal), Recorded.Value.Files.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_as_recorded(string file)
    {
        var differences = Cases.Value[file]
            .Select(found => (found.Name, Invariants: Recorded.Value.Differences(found, ParityCorpus.ReadOurs(found))))
            .Where(found => found.Invariants.Length > 0)
            .Select(found => $"{found.Name}: {string.Join(", ", found.Invariants)}");
        Assert.Empty(differences);
    }

    /// <summary>No reference is printed as it stands without a word from one of four rules; classes of characters are no references (FORMAT B1, ED1001).</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_reference_that_is_printed_as_it_stands_is_reported(string file)
    {
        var silent = Cases.Value[file]
            .Where(found => Recorded.Value[found][0] != ParityRecord.Refused)
            .SelectMany(found => Unreported(found).Select(label => $"{found.Name}: {label}"));
        Assert.Empty(silent);
    }

    private static IEnumerable<string> Unreported(ParityCase parityCase)
    {
        var edition = ParityCorpus.EditionOf(parityCase);
        var runner = new RuleRunner(AllRules.Catalog);
        var reported = edition.Documents
            .SelectMany(document => runner.Run(edition, document, RuleSettings.Default)
                .Where(found => PrintedLabels.Contains(found.Rule.Id))
                .Select(found => document.Text.ToString(found.Span).Trim().Trim('[', ']', '^', ':')))
            .ToHashSet(StringComparer.Ordinal);
        return OurReading.Of(edition)["I1 literal references"].Where(label => !IsCharacterClass(label) && !reported.Contains(label));
    }

    private static bool IsCharacterClass(string label) =>
        label is ['\\', 's'] or [not (>= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z')]
        || label.Replace("a-z", "", StringComparison.Ordinal).Replace("A-Z", "", StringComparison.Ordinal).Replace("0-9", "", StringComparison.Ordinal).Length == 0;
}
