using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Generated;

public sealed class GeneratedEditionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1921)]
    public void No_rule_has_anything_to_say_about_a_clean_edition(int seed)
    {
        var found = Run(new GeneratedEdition(6, 12_000, 40, seed: seed, terms: 20).Load());
        Assert.Empty(found.Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Path}: {diagnostic.Message}"));
    }

    [Fact]
    public void Every_planted_fault_is_reported_in_its_file()
    {
        var generated = new GeneratedEdition(4, 60_000, 40, faults: true);
        var found = Run(generated.Load()).Select(diagnostic => new PlantedFault(diagnostic.Rule.Id, diagnostic.Path[(Fixture.Root.Length + 1)..])).ToHashSet();
        Assert.Empty(generated.Faults.Where(fault => !found.Contains(fault)));
        Assert.Empty(found.Except(generated.Faults));
        Assert.Equal(11, generated.Faults.Select(fault => fault.RuleId).Distinct().Count());
    }

    [Fact]
    public void The_same_numbers_give_the_same_edition()
    {
        Assert.Equal(Text(1), Text(1));
        Assert.NotEqual(Text(1), Text(2));

        static string Text(int seed) => string.Concat(new GeneratedEdition(2, 3_000, 10, faults: true, seed).Files.Select(file => file.Path + file.Text));
    }

    [Fact]
    public void Files_are_about_as_long_as_asked_for() =>
        Assert.All(new GeneratedEdition(3, 20_000, 10).Files.Skip(2), file => Assert.InRange(file.Text.Length, 20_000, 22_000));

    [Fact]
    public void It_holds_all_that_an_outline_shows()
    {
        var edition = new GeneratedEdition(1, 20_000, 10).Load();
        var names = DocumentSymbols.Of(new SemanticModel(edition, edition.Documents[0])).Select(symbol => symbol.Name).ToList();
        Assert.Equal(["Marks", "Notes · The author", "Notes · The editor", "Pages · The printed minutes", "Works cited"], names.Skip(1).Order(StringComparer.Ordinal));
    }

    private static ImmutableArray<Diagnostic> Run(Edition edition)
    {
        var runner = new RuleRunner(AllRules.Catalog);
        return [.. edition.AllDocuments.SelectMany(document => runner.Run(edition, document, RuleSettings.Default))];
    }
}
