using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.Status;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Status;

public sealed class EditionStatusTests
{
    private const string Text = """
        # One

        The committees’ one-man rule.[^s-1] As [@brinton1970; @nobody] says.^[Inline.]

        [^s-1]: A *note* here.
        //- second.md
        Two words.
        //- beside.md
        Not listed.
        //- r.bib
        @book{brinton1970, title = {A}}
        @book{carr1952, title = {B}}
        //- glossary.md
        Term
        :   Definition.
        //- edition.yml
        input-files: [text.md, second.md, gone.md]
        bibliography: [r.bib, ~/x.bib]
        citeproc: true
        csl: my.csl
        metadata:
          lang: en-GB
          edition:
            pandoc: 3
            notes:
              s: {name: Solidarity 1961, numbering: printed}
        """;

    private static readonly Edition Edition = Fixture.Edition(Markup.Parse(Text));

    [Theory]
    [InlineData("# Edition `edition.yml`")]
    [InlineData("The manifest `/e/edition.yml` declares it. Paths in it start from `/e`.")]
    [InlineData("| Language | en-GB |")]
    [InlineData("| Exported with | Pandoc 3 |")]
    [InlineData("| Citations | resolved (`citeproc: true`) |")]
    [InlineData("| Citation style | `my.csl` |")]
    [InlineData("| Note series | `s-` Solidarity 1961 |")]
    [InlineData("| Glossary | `glossary.md` (1 entry) |")]
    [InlineData("2 text files. Diagnostics: ")]
    [InlineData("| `text.md` | 11 | 1 | 1 | 2 | 2 | ")]
    [InlineData("| `second.md` | 2 | 0 | 0 | 0 | 0 | 0 |")]
    [InlineData("| all | 13 | 1 | 1 | 2 | 2 | ")]
    [InlineData("| `r.bib` | 2 | 1 | 1 |")]
    [InlineData("- `gone.md`, named in `edition.yml`")]
    [InlineData("- `~/x.bib`, named in `edition.yml`: Pandoc does not expand `~`")]
    [InlineData("## Not listed\n\n- `beside.md`")]
    public void Tells_what_an_edition_is_made_of(string expected) =>
        Assert.Contains(expected, EditionStatus.Of(Edition, null, Run(Edition)), StringComparison.Ordinal);

    [Theory]
    [InlineData("text.md", "`text.md` is text file 1 of 2, named under `input-files` in `edition.yml`.")]
    [InlineData("r.bib", "`r.bib` is a bibliography of it, named under `bibliography` in `edition.yml`.")]
    [InlineData("edition.yml", "`edition.yml` is the manifest itself.")]
    [InlineData("beside.md", "`beside.md` stands beside the listed files, but no manifest lists it (ED6004): it is no part of the export.")]
    [InlineData("glossary.md", "`glossary.md` is a glossary of it.")]
    [InlineData("elsewhere.md", "`elsewhere.md` is no part of it.")]
    public void Tells_why_a_file_belongs_to_it(string path, string expected) =>
        Assert.Contains("\n\n" + expected + "\n\n", EditionStatus.Of(Edition, $"/e/{path}", []), StringComparison.Ordinal);

    [Theory]
    [InlineData("---\nreferences:\n- id: a\n---\nWords.", "# Edition of one file `text.md`", "its own front matter says where its works are")]
    [InlineData("Words.", "# Loose file `text.md`", "it is a loose file, which only a few rules look at")]
    public void Tells_what_a_file_by_itself_is(string text, string title, string reason)
    {
        var page = EditionStatus.Of(Fixture.Loose(Markup.Parse(text)), "/e/text.md", []);
        Assert.StartsWith(title + "\n", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains("Diagnostics: none.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Quarto_project_is_named()
    {
        var files = MemoryFiles.Of(("/e/_quarto.yml", "bibliography: r.bib\n"), ("/e/r.bib", "@book{a}\n"), ("/e/a/text.md", "Words.\n"));
        var page = EditionStatus.Of(EditionLoader.LoadFile(files, "/e/a/text.md"), "/e/a/text.md", []);
        Assert.Contains("the Quarto project `/e/_quarto.yml` above it names the bibliography", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_with_its_reason()
    {
        var files = MemoryFiles.Of(("/e/edition.yml", "input-files: [a.md]\n")).WithUnreadable("/e/a.md");
        var page = EditionStatus.Of(EditionLoader.LoadManifest(files, "/e/edition.yml"), "/e/a.md", []);
        Assert.Contains("## Not read\n\n- `a.md`: it is not UTF-8; save it as UTF-8\n", page, StringComparison.Ordinal);
        Assert.Contains("`a.md` belongs to it, named under `input-files` in `edition.yml` but could not be read.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_are_counted_by_severity()
    {
        var found = Run(Edition);
        var errors = found.Count(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.True(errors > 0);
        Assert.Contains($"Diagnostics: {errors} error", EditionStatus.Of(Edition, null, found), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_editions_stand_below_each_other_and_loose_files_last()
    {
        var page = EditionStatus.Of([(Fixture.Loose(Markup.Parse("a")), ImmutableArray<Diagnostic>.Empty), (Edition, [])]);
        Assert.Contains("# Edition `edition.yml`", page, StringComparison.Ordinal);
        Assert.Contains("\n\n# Loose file `text.md`", page, StringComparison.Ordinal);
        Assert.StartsWith("No edition is open", EditionStatus.Of([]), StringComparison.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Run(Edition edition)
    {
        var runner = new RuleRunner(AllRules.Catalog);
        return [.. edition.AllDocuments.SelectMany(document => runner.Run(edition, document, RuleSettings.Default))];
    }
}
