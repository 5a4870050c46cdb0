using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

public sealed class BibliographySyntaxTests
{
    private readonly RuleTest test = new(new BibliographySyntax());

    [Theory]
    [InlineData("@book{a, title = {T},\n\n@book{b, title = {U}}")]
    [InlineData("@book{a, title = {T}\n\n@book{b, title = {U},\n}")]
    [InlineData("@book{a, title = {T,\n\n@book{b, title = {U}}")]
    [InlineData("@book{, title = {T}}\n\n@book{b, title = {U}}")]
    [InlineData("@book{a title = {T}}")]
    [InlineData("@book{a, title {T}}")]
    [InlineData("@book{a, title = }")]
    [InlineData("@book{a, title = {T} year = 1921}")]
    [InlineData("@book{a\\b, title = {T}}")]
    public void Reports_faults_of_entries(string works)
    {
        var found = Diagnostics("works.bib", works);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(Severity.Error, diagnostic.Severity));
    }

    [Theory]
    [InlineData("@book{a, title = {T}}\n\nWords between entries.\n\n@book{b, title = \"U\"}")]
    [InlineData("@comment{jabref-meta: databaseType:biblatex;}\n@Comment{x}\n@book{a, title = {T}}")]
    [InlineData("@preamble{\"\\newcommand{\\x}{y}\"}\n@book{a, title = {T}}")]
    [InlineData("@string{pub = \"Solidarity\"}\n@string{city = {London}}")]
    [InlineData("@book{a, title = {T {B}race} # \" and \" # pub, year = 1921, file = {x:y}, keywords = {a, b},}")]
    [InlineData("")]
    public void Is_silent_on_sound_files(string works) => Assert.Empty(Diagnostics("works.bib", works));

    [Fact]
    public void Names_the_entry_that_is_not_closed()
    {
        var found = Assert.Single(Diagnostics("works.bib", "@book{a,\n  title = {T},\n\n@book{b, title = {U}}\n"));
        Assert.Equal("Entry ‘a’ is not closed: “}” expected before the next “@”.", found.Message);
        Assert.NotEmpty(found.Fixes);
    }

    [Fact]
    public void Closes_the_entry()
    {
        var edition = Fixture.Edition(Markup.Parse("T.\n//- works.bib\n@book{a,\n  title = {T},\n\n@book{b, title = {U}}\n"));
        var document = edition.Bibliographies.Single();
        var edits = Diagnostics("works.bib", document.Text.Content).Single().Fixes.Single().GetEdits();
        var mended = document.Text.WithEdits(edits.Select(edit => edit.Edit)).Content;
        Assert.Empty(Diagnostics("works.bib", mended));
    }

    [Theory]
    [InlineData("works.json", "[{\"type\": \"book\"}, {\"id\": \"b\", \"type\": \"book\"}]", "This item has no id; Pandoc skips it.", Severity.Error)]
    [InlineData("works.yaml", "---\nreferences:\n- type: book\n  title: T\n---\n", "This item has no id; Pandoc skips it.", Severity.Error)]
    public void Reports_faults_of_items(string path, string works, string message, Severity severity)
    {
        var found = Assert.Single(Diagnostics(path, works));
        Assert.Equal((message, severity), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("works.json", "[{\"id\": \"a\", \"title\": \"T\"}]")]
    [InlineData("works.yaml", "---\nreferences:\n- id: a\n  title: T\n---\n")]
    [InlineData("works.bib", "@book{a, title = {T}, title = {U}}")]
    public void Warns_where_nothing_is_lost(string path, string works) =>
        Assert.Equal(Severity.Warning, Assert.Single(Diagnostics(path, works)).Severity);

    [Fact]
    public void Reports_json_that_does_not_parse() => Assert.NotEmpty(Diagnostics("works.json", "[{\"id\": \"a\" \"type\": \"book\"}]"));

    [Fact]
    public void Leaves_yaml_that_does_not_parse_to_its_own_rule() =>
        Assert.Empty(Diagnostics("works.yaml", "---\nreferences:\n- id: a\n  type: book\n  title: T: U: V\n---\n"));

    [Fact]
    public void Looks_at_inline_references() => Assert.Equal(
        "This item has no id; Pandoc skips it.",
        Assert.Single(Run("---\nreferences:\n- type: book\n  title: T\n- id: b\n  type: book\n---\n\nT.\n")).Message);

    private static List<Diagnostic> Diagnostics(string path, string works) => Run($"T.\n//- {path}\n{works}");

    private static List<Diagnostic> Run(string markup)
    {
        var edition = Fixture.Edition(Markup.Parse(markup));
        var runner = new RuleRunner(new RuleCatalog([new BibliographySyntax()]));
        return
        [
            .. edition.Documents.SelectMany(document => runner.Run(edition, document, RuleSettings.Default, TestContext.Current.CancellationToken)),
            .. edition.Bibliographies.SelectMany(document => runner.Run(edition, document, RuleSettings.Default, TestContext.Current.CancellationToken)),
        ];
    }

    [Fact]
    public void Stands_at_the_fault() => test.Verify("""
        T.

        //- works.bib
        @book{a,
          {|ED3002:title|} {T},
        }
        """);
}
