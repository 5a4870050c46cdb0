using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Tests.Properties;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>What holds for every rename in every sample.</summary>
public sealed class RenameProperties
{
    private static readonly RuleRunner Runner =
        new(new RuleCatalog([.. AllRules.Catalog.Rules.Where(rule => rule.Info.Id is "ED1001" or "ED1002" or "ED2001" or "ED5001")]));

    private static readonly ImmutableArray<(string Manifest, ImmutableDictionary<string, string> Files)> Samples = [.. FindSamples()];

    // Names that every kind of symbol may have, and that nothing has.
    private static readonly Gen<string> NewName = Gen.Char["abcxyz"].Array[1, 8].Select(letters => "zq-" + new string(letters));

    private static readonly Gen<(int Sample, int Symbol, string Name)> Case =
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Int[0, 100_000], NewName).Select(found => (found.Item1, found.Item2, found.Item3));

    [Fact]
    public void Back_and_forth_gives_the_same_bytes_and_no_other_diagnostics()
    {
        var renamed = 0;
        var back = 0;
        Case.Holds(found => Check(found, ref renamed, ref back), 120);
        Assert.InRange(renamed, 60, 120);
        Assert.InRange(back, 40, 120);
    }

    [Fact]
    public void Any_cursor_in_any_text_is_answered() =>
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.String[Gen.Char["[]^@{}#:ab \n()"], 0, 6]).Holds(
            found =>
            {
                var (manifest, files) = Samples[found.Item1];
                var path = files.Keys.Order(StringComparer.Ordinal).ElementAt(found.Item2 % files.Count);
                var offset = found.Item3 % (files[path].Length + 1);
                var edition = Load(manifest, files.SetItem(path, files[path].Insert(offset, found.Item4)));
                if (edition.Find(path) is not { } document)
                {
                    return;
                }

                var model = new SemanticModel(edition, document);
                var at = offset + found.Item4.Length;
                Ask(model, at);
                Ask(model, offset);
            },
            150);

    [Fact]
    public void Any_text_whatever_is_answered() =>
        Gen.String[Gen.Char["[]^@{}#:ab \n()|-`<>\r!\\"], 0, 80].Holds(
            text =>
            {
                var edition = Fixture.Edition(Markup.Of(text));
                var model = new SemanticModel(edition, edition.Documents[0]);
                for (var offset = 0; offset <= model.Text.Length; offset++)
                {
                    Ask(model, offset);
                }
            },
            200);

    private static void Ask(SemanticModel model, int offset)
    {
        var links = Definition.Find(model, offset);
        Assert.True(links is null || links.Targets.All(target => target.Extent.Contains(target.Selection)));
        var all = References.Find(model, offset, true);
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.True(Highlights.Find(model, offset).All(found => found.Span.End <= model.Text.Length));
        Rename.Prepare(model, offset);
        LinkedEditing.Find(model, offset);
        foreach (var item in CallHierarchy.Prepare(model, offset))
        {
            CallHierarchy.Incoming(model.Edition, item);
            CallHierarchy.Outgoing(model.Edition, item);
        }

        // Edits never overlap, or no editor could make them.
        foreach (var file in Rename.Apply(model, offset, "zq-new").Changes.SelectMany(change => change.Edits).GroupBy(edit => edit.Path))
        {
            model.Edition.Find(file.Key)!.Text.WithEdits(file.Select(edit => edit.Edit));
        }
    }

    private static void Check((int Sample, int Symbol, string Name) found, ref int renamedCount, ref int backCount)
    {
        var (manifest, files) = Samples[found.Sample];
        var edition = Load(manifest, files);
        var symbols = SymbolTable.Providers
            .SelectMany(provider => edition.AllDocuments.SelectMany(document => provider.InDocument(new SemanticModel(edition, document))))
            .Where(occurrence => IsPlain(edition, occurrence))
            .ToList();
        if (symbols.Count == 0)
        {
            return;
        }

        var chosen = symbols[found.Symbol % symbols.Count];
        var name = chosen.Symbol.Kind == SymbolKind.Term ? "t-" + found.Name : found.Name;
        var renamed = Apply(edition, files, chosen, name);
        if (renamed is null)
        {
            return;
        }

        renamedCount++;
        Assert.NotEqual(files.OrderBy(file => file.Key, StringComparer.Ordinal), renamed.OrderBy(file => file.Key, StringComparer.Ordinal));
        var after = Load(manifest, renamed);
        Assert.Equal(Count(edition), Count(after));
        var now = SymbolTable.Find(after, chosen.Symbol with { Name = name }).First(occurrence => !occurrence.IsInWords);
        if (IsPortable(chosen.Symbol) && Apply(after, renamed, now, chosen.Symbol.Name) is { } back && !IsAutomatic(edition, chosen.Symbol))
        {
            backCount++;
            Assert.Equal(files.OrderBy(file => file.Key, StringComparer.Ordinal), back.OrderBy(file => file.Key, StringComparer.Ordinal));
        }
    }

    // Link labels that are printed as well are written anew, prose renames the headword, and an undefined name may be silent because of how it looks.
    private static bool IsPlain(Edition edition, Occurrence occurrence) =>
        occurrence.Symbol.Kind != SymbolKind.LinkLabel && !occurrence.IsInWords && SymbolTable.For(occurrence.Symbol.Kind).Definitions(edition, occurrence.Symbol.Name).Any();

    private static bool IsAutomatic(Edition edition, Symbol symbol) =>
        SymbolTable.Find(edition, symbol).Any(occurrence => occurrence.NameSpan.IsEmpty);

    private static bool IsPortable(Symbol symbol) => symbol.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static ImmutableDictionary<string, string>? Apply(Edition edition, ImmutableDictionary<string, string> files, Occurrence occurrence, string name)
    {
        var model = new SemanticModel(edition, edition.Find(occurrence.Path)!);
        var offset = occurrence.NameSpan.IsEmpty ? occurrence.Span.Start + 1 : occurrence.NameSpan.Start;
        if (SymbolTable.At(model, offset)?.Symbol != occurrence.Symbol)
        {
            return null;
        }

        var result = Rename.Apply(model, offset, name);
        return result.Refusal is not null
            ? null
            : files.SetItems(NavigationCase.Apply(edition, result.Changes.SelectMany(change => change.Edits)).Where(file => files.ContainsKey(file.Key)));
    }

    private static string Count(Edition edition) => string.Join(
        ' ',
        edition.AllDocuments.SelectMany(document => Runner.Run(edition, document, RuleSettings.Default))
            .GroupBy(found => found.Rule.Id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}: {group.Count()}"));

    private static Edition Load(string manifest, ImmutableDictionary<string, string> files) =>
        EditionLoader.LoadManifest(MemoryFiles.Of([.. files.Select(file => (file.Key, file.Value))]), manifest);

    private static IEnumerable<(string Manifest, ImmutableDictionary<string, string> Files)> FindSamples()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "samples");
        foreach (var manifest in Directory.EnumerateFiles(root, "edition.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(manifest) ?? root;
            var texts = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".md" or ".bib" or ".json" or ".yaml" or ".yml")
                .ToImmutableDictionary(path => "/s/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText);
            yield return ("/s/edition.yml", texts);
        }
    }
}
