using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.NewEditions;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.NewEditions;

/// <summary>A new edition is clean, whatever it is called.</summary>
public sealed class NewEditionTests
{
    public static TheoryData<string, string?, string, string?, bool, bool> Options()
    {
        var data = new TheoryData<string, string?, string, string?, bool, bool>();
        foreach (var title in new[] { "A title", "The \"X\": a # study, 1921", "Рабочая оппозиция", "The Workers’ Opposition", "yes", "- dash", "C:\\path", "[x] {y} & *z*", "1921", "@handle", "It's 'so'" })
        {
            data.Add(title, null, "en-GB", null, true, false);
            data.Add("T", title, "de", "1968", false, false);
        }

        foreach (var glossary in new[] { true, false })
        {
            foreach (var hasBibliography in new[] { true, false })
            {
                data.Add("T", "A. B.", "en-US", "1968", glossary, hasBibliography);
                data.Add("T", null, "ru", null, glossary, hasBibliography);
                data.Add("T", null, "fr", "ms1", glossary, hasBibliography);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void It_checks_clean(string title, string? author, string language, string? witness, bool glossary, bool hasBibliography)
    {
        var options = new NewEditionOptions
        {
            Title = title,
            Author = author,
            Language = language,
            Base = witness,
            Glossary = glossary,
            HasBibliography = hasBibliography,
            Series = [("e", "This edition"), ("a", title), ("s", "Solidarity: 1961, [x]")],
        };
        Assert.Null(NewEdition.Fault(options));
        var files = NewEdition.Files(options).ToList();
        if (hasBibliography)
        {
            files.Add((options.Bibliography, "% empty\n"));
        }

        var markup = files.Skip(1).Aggregate(Markup.Of(files[0].Text, files[0].Path), (all, file) => all.With(new MarkedFile(file.Path, SourceText.From(file.Text))));
        var edition = EditionLoader.LoadManifest(MemoryFiles.Of(markup), $"{Fixture.Root}/edition.yml");
        var runner = new RuleRunner(AllRules.Catalog);
        Assert.Empty(edition.AllDocuments.SelectMany(document => runner.Run(edition, document, RuleSettings.For(edition, ImmutableDictionary<string, Severity>.Empty))).Select(found => $"{found.Rule.Id} {found.Message}"));
        Assert.Equal((title, language, 3), (edition.Manifests[0].Yaml.Map?["metadata"] is YamlMapping map && map["title"] is YamlScalar scalar ? scalar.Value : "", edition.Settings.Language, edition.Settings.NoteSeries.Length));
    }

    [Theory]
    [InlineData("", "en", "e", "r.bib", "The title is empty.")]
    [InlineData("a\nb", "en", "e", "r.bib", "A title or an author has a control character in it.")]
    [InlineData("T", "English", "e", "r.bib", "‘English’ is no language tag; write en-GB, de or ru.")]
    [InlineData("T", "en", "E", "r.bib", "‘E’ is no prefix of a note series; use one or two small letters.")]
    [InlineData("T", "en", "abc", "r.bib", "‘abc’ is no prefix of a note series; use one or two small letters.")]
    [InlineData("T", "en", "t", "r.bib", "‘t’ cannot be a note series: ids of the glossary begin with t-.")]
    [InlineData("T", "en", "e", "../r.bib", "‘../r.bib’ is no name of a bibliography; it ends in .bib, .bibtex, .json or .yaml and lies in the folder of the edition.")]
    [InlineData("T", "en", "e", "r.json", "There is no r.json; a new bibliography is written as .bib.")]
    public void It_says_what_cannot_be(string title, string language, string prefix, string bibliography, string message) =>
        Assert.Equal(message, NewEdition.Fault(new NewEditionOptions { Title = title, Language = language, Series = [(prefix, "N")], Bibliography = bibliography }));
}
