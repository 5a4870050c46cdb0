using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.NewEdition;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Features.NewEdition;

public sealed class EditionTemplateTests
{
    private static readonly ImmutableArray<PlannedSeries> Three =
        [new("a", "Author"), new("s", "Solidarity, 1961: {x}", "notes/solidarity.md"), new("v", "O’Brien's “variants” #1", "notes/{file}.md")];

    [Fact]
    public void The_usual_edition()
    {
        Assert.Equal(
            """
            === edition.yml
            # A Pandoc defaults file. In this folder,
            #     pandoc -d edition.yml -o edition.epub
            # makes the book, and “apparatus check” finds what is broken in it.
            from: markdown+rebase_relative_paths
            # List each new file here, in the order of the book.
            input-files:
            - text/10-introduction.md
            - glossary.md
            citeproc: true
            bibliography: references.bib
            metadata:
              title: On Bureaucracy
              lang: en-GB
              reference-section-title: Works cited
              # What only Apparatus reads.
              edition:
                format: 1
                base: print
                glossary: glossary.md
                witnesses:
                  print: {name: Write here which printed text this is}
                notes:
                  e: {name: This edition, default: true}
            === text/10-introduction.md
            # Introduction {#introduction}

            []{.pb #p1}Write here; this paragraph only shows how things are written.
            The mark at its start says that page 1 of the printed text begins there.
            A note of the series e is called like this.[^e-example]
            A work is cited by its key [@greg1950, 19].
            A word of the glossary can be a link: [copy-text](#t-copy-text).

            [^e-example]: Write the note here.
            === glossary.md
            # Glossary {#glossary}

            [Copy-text]{#t-copy-text .term}

            :   The text that an edition follows in its words and their spelling. Write your own
                entries in this form.
            === references.bib
            Write your works here; this one shows how. The text cites them by the key after the brace.

            @article{greg1950,
              author       = {Greg, W. W.},
              title        = {The Rationale of Copy-Text},
              journaltitle = {Studies in Bibliography},
              volume       = {3},
              date         = {1950/1951},
              pages        = {19-36},
              langid       = {english},
            }

            """.ReplaceLineEndings("\n"),
            string.Concat(EditionTemplate.Write(new EditionPlan { Title = "On Bureaucracy" }).Select(file => $"=== {file.Path}\n{file.Text}")));
    }

    [Fact]
    public void Notes_stand_where_their_series_says()
    {
        var files = EditionTemplate.Write(new EditionPlan { Title = "T", Series = Three }).ToDictionary(file => file.Path, file => file.Text);
        Assert.Equal(["edition.yml", "text/10-introduction.md", "notes/solidarity.md", "notes/10-introduction.md", "glossary.md", "references.bib"], files.Keys);
        Assert.Equal("[^s-example]: Write the note here.\n", files["notes/solidarity.md"]);
        Assert.Equal("[^v-example]: Write the note here.\n", files["notes/10-introduction.md"]);
        Assert.EndsWith("\n\n[^a-example]: Write the note here.\n", files["text/10-introduction.md"], System.StringComparison.Ordinal);
        Assert.Contains("      a: {name: Author, default: true}\n      s: {name: \"Solidarity, 1961: {x}\", home: notes/solidarity.md}\n", files["edition.yml"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void Series_share_a_file()
    {
        var files = EditionTemplate.Write(new EditionPlan { Title = "T", Series = [new("a", "A", "notes.md"), new("b", "B", "notes.md"), new("c", "C", EditionTemplate.Text)] });
        Assert.Equal("[^a-example]: Write the note here.\n\n[^b-example]: Write the note here.\n", files.Single(file => file.Path == "notes.md").Text);
        Assert.Empty(Check(files));
    }

    [Theory]
    [InlineData("@book{a, title={T}}\n@book{b, title={U}}\n", "[@a]")]
    [InlineData("@xdata{x, publisher={P}}\n@book{a b, title={T}}\n@book{b--c, title={T}}\n", "[@{b--c}]")]
    [InlineData("@book{b--c, title={T}}\n@book{b:1, title={T}}\n", "[@b:1]")]
    [InlineData("@string{a = {b}}\n", null)]
    [InlineData("", null)]
    public void An_existing_bibliography_is_cited_and_not_written(string text, string? citation)
    {
        var files = EditionTemplate.Write(new EditionPlan { Title = "T", ExistingBibliography = SourceText.From(text) });
        Assert.DoesNotContain(files, file => file.Path == "references.bib");
        var introduction = files.Single(file => file.Path == EditionTemplate.Text).Text;
        Assert.Equal(citation is not null, introduction.Contains($"A work is cited by its key {citation}.", System.StringComparison.Ordinal));
        Assert.Contains("    library: [references.bib]\n", files[0].Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Works_that_are_not_cited_yet_are_no_fault()
    {
        const string Works = "@book{a, author={Roe, R.}, title={First Title}, date={1950}}\n@book{b, author={Doe, D.}, title={Second Title}, date={1951}}\n";
        var files = EditionTemplate.Write(new EditionPlan { Title = "T", ExistingBibliography = SourceText.From(Works) });
        Assert.Empty(Check(files.Add(new PlannedFile("references.bib", Works))));
    }

    public static TheoryData<string> Texts =>
    [
        "The \"Left\": it's O'Brien's & \\ back", "Рабочая оппозиция: «что это?»", "'quoted'", "\"quoted\"", "# no comment", "x # no comment", "x: y", "x:", "- x", "? x", "[x]", "{x}",
        "*x* _y_", "&x", "!x", "%x", "@x", "`x`", "| x", "> x", "yes", "No", "null", "~", "1921", "1921-04-22", "1e3", ".inf", "0x1F", "---", "...", "x, y", "Ж’", "$x$ ^y^", "𝔸 😀", "x\u00ADy",
        "e\u0301", "[^x] [@y]", "\u00A0x", "=",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_comes_back_as_it_was(string text) => AssertComesBack(text);

    [Fact]
    public void Any_text_at_all_comes_back() =>
        Gen.String.Where(text => PlanFaults.OfTitle(text) is null).Holds(AssertComesBack, 2_000);

    [Fact]
    public void No_edition_has_a_fault()
    {
        bool[] glossaries = [true, false];
        string[] languages = ["en-GB", "en-US", "ru", "de", "fr", "zh-Hant-TW"];
        string[] bibliographies = ["references.bib", "works.bibtex", "data/works.json", "works.yaml"];
        ImmutableArray<ImmutableArray<PlannedSeries>> series =
        [
            [PlannedSeries.Usual], Three, [new("n", "No"), new("y", "Yes")], [new("ед", "Редактор")], [new("T", "Translator", "notes/it’s one.md"), PlannedSeries.Usual],
        ];
        foreach (var (language, bibliography, some, glossary) in
            from language in languages
            from bibliography in bibliographies
            from some in series
            from glossary in glossaries
            select (language, bibliography, some, glossary))
        {
            var plan = new EditionPlan
            {
                Title = "The \"Left\": it's Рабочая оппозиция [x] @y",
                Authors = some.Length == 1 ? [] : [.. some.Select(one => one.Name + ", А. М.")],
                Language = language,
                Base = language.Length == 2 ? "1968" : "print",
                Series = some,
                Bibliography = bibliography,
                HasGlossary = glossary,
            };
            Assert.Empty(Check(EditionTemplate.Write(plan)));
        }
    }

    [Fact]
    public void What_the_plan_says_is_what_the_edition_has()
    {
        var edition = Load(EditionTemplate.Write(new EditionPlan { Title = "T", Language = "ru", Base = "1968", Series = Three }));
        Assert.Equal("ru", edition.Settings.Language);
        Assert.Equal("1968", edition.Settings.Base);
        Assert.Equal(Three, edition.Settings.NoteSeries.Select(one => new PlannedSeries(one.Prefix, one.Name, one.Home?.Value)));
        Assert.Equal("a", edition.Settings.SeriesOf("anything")?.Prefix);
        Assert.Equal(["t-copy-text"], edition.Glossary.Entries.Select(entry => entry.Entry.Id));
        Assert.Equal(["greg1950"], edition.Works.Keys);
    }

    [Theory]
    [InlineData("a,e", "e")]
    [InlineData("a,v", "a")]
    public void Notes_without_a_prefix_are_the_editors(string prefixes, string expected)
    {
        var plan = new EditionPlan { Title = "T", Series = [.. prefixes.Split(',').Select(prefix => new PlannedSeries(prefix, "N"))] };
        Assert.Equal(expected, Load(EditionTemplate.Write(plan)).Settings.SeriesOf("anything")?.Prefix);
    }

    private static void AssertComesBack(string text)
    {
        var plan = new EditionPlan { Title = text, Authors = [text, text], Series = [new("e", text)] };
        var manifest = EditionTemplate.Write(plan)[0].Text;
        var tree = YamlReader.Read(SourceText.From(manifest));
        Assert.Empty(tree.Problems);
        var metadata = Assert.IsType<YamlMapping>(tree.Map?["metadata"]);
        Assert.Equal(text, Assert.IsType<YamlScalar>(metadata["title"]).Value);
        Assert.All(Assert.IsType<YamlSequence>(metadata["author"]).Items, item => Assert.Equal(text, Assert.IsType<YamlScalar>(item).Value));
        Assert.Equal(text, Load(EditionTemplate.Write(plan)).Settings.NoteSeries.Single().Name);
        // Others take such words for a truth value, a number or nothing unless they are quoted.
        Assert.True(metadata["title"] is YamlScalar { IsPlain: false } || char.IsLetter(text[0]));
    }

    private static Edition Load(ImmutableArray<PlannedFile> files) =>
        EditionLoader.LoadManifest(MemoryFiles.Of([.. files.Select(file => ($"/e/{file.Path}", file.Text))]), "/e/edition.yml");

    // Every rule at its own severity, those that are off by default too.
    private static IEnumerable<string> Check(ImmutableArray<PlannedFile> files)
    {
        var edition = Load(files);
        Assert.Equal(files.Length, edition.AllDocuments.Length);
        var runner = new RuleRunner(AllRules.Catalog);
        var settings = RuleSettings.For(edition, AllRules.Catalog.Rules.ToImmutableDictionary(rule => rule.Info.Id, _ => Severity.Info));
        return edition.AllDocuments.SelectMany(document => runner.Run(edition, document, settings)).Select(found => $"{found.Path} {found.Rule.Id} {found.Message}");
    }
}
