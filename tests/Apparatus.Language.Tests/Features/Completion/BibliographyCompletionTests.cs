using System;
using System.Linq;
using Apparatus.Language.Features.Completion;
using Xunit;

namespace Apparatus.Language.Tests.Features.Completion;

/// <summary>Types, fields and values in bibliographies, half-typed ones above all.</summary>
public sealed class BibliographyCompletionTests
{
    private const string Rest = "\n//- text.md\nA.\n//- edition.yml\ninput-files: [text.md]\nbibliography: r.bib\n";

    private static readonly CompletionOptions Snippets = new() { Snippets = true };

    [Theory]
    [InlineData("@bo$0", "book", "@book")]
    [InlineData("@$0", "online", "@online")]
    [InlineData("@bo$0{k, title={T}}", "booklet", "@booklet{k, title={T}}")]
    [InlineData("@st$0", "string", "@string")]
    [InlineData("@book{k,\n  ti$0\n}", "title", "@book{k,\n  title = \n}")]
    [InlineData("@book{k,\n  $0\n}", "author", "@book{k,\n  author = \n}")]
    [InlineData("@book{k,\n  author = {R},\n  pub$0\n", "publisher", "@book{k,\n  author = {R},\n  publisher = \n")]
    [InlineData("@book{k, title={T}, da$0", "date", "@book{k, title={T}, date = ")]
    [InlineData("@book{k,\n  ti$0tel = {T}\n}", "title", "@book{k,\n  title = {T}\n}")]
    [InlineData("@string{press = {Press}}\n@book{k, publisher = pr$0}", "press", "@string{press = {Press}}\n@book{k, publisher = press}")]
    [InlineData("@string{press = {Press}}\n@book{k, publisher = {A} # $0}", "press", "@string{press = {Press}}\n@book{k, publisher = {A} # press}")]
    [InlineData("@book{k, month = j$0", "jan", "@book{k, month = jan")]
    [InlineData("@book{k, langid = {en$0}}", "english", "@book{k, langid = {english}}")]
    [InlineData("@thesis{k, type = {$0}}", "phdthesis", "@thesis{k, type = {phdthesis}}")]
    [InlineData("@book{p, title={P}}\n@inbook{k, crossref = {$0}}", "p", "@book{p, title={P}}\n@inbook{k, crossref = {p}}")]
    [InlineData("@book{broken, title = {open\n@article{k,\n  jour$0\n", "journaltitle", "@book{broken, title = {open\n@article{k,\n  journaltitle = \n")]
    public void BibTeX_is_completed(string text, string label, string expected) => CompletionTest.Inserts("//- r.bib\n" + text + Rest, label, expected + "\n");

    [Theory]
    [InlineData("@article{k,\n  $0\n}", "author editor title journaltitle date")]
    [InlineData("@article{k,\n  author = {R},\n  year = 1921,\n  journal = {J},\n  $0\n}", "editor title date subtitle titleaddon")]
    public void Fields_that_are_needed_come_first(string text, string expected) =>
        Assert.StartsWith(expected + " ", CompletionTest.Labels("//- r.bib\n" + text + Rest), StringComparison.Ordinal);

    [Theory]
    [InlineData("@book{k$0, title={T}}")]
    [InlineData("@book{k, title={T$0}}")]
    [InlineData("@book{k, note={see fie$0ld}}")]
    [InlineData("@book{k, title={T}} tex$0t")]
    [InlineData("@book{k, title={T}}\n\n$0")]
    [InlineData("@comment{ti$0}")]
    [InlineData("@string{pr$0}")]
    [InlineData("@book{k, title={T} $0}")]
    [InlineData("who@bo$0")]
    public void Nothing_is_proposed_elsewhere(string text) => Assert.Equal(string.Empty, CompletionTest.Labels("//- r.bib\n" + text + Rest));

    [Fact]
    public void Strings_of_further_down_are_not_proposed() =>
        Assert.Equal("above", CompletionTest.Labels("//- r.bib\n@string{above = {A}}\n@book{k, publisher = $0}\n@string{below = {B}}" + Rest));

    [Fact]
    public void Snippets_bring_what_is_needed()
    {
        var type = CompletionTest.Item("//- r.bib\n@bo$0\n" + Rest, "book", Snippets);
        Assert.True(type.IsSnippet);
        Assert.Equal("book{${1:key},\n  author = {$2},\n  title = {$3},\n  date = {$4},\n}", type.NewText);
        Assert.Equal("title = {$1},", CompletionTest.Item("//- r.bib\n@book{k,\n  ti$0\n}" + Rest, "title", Snippets).NewText);
        Assert.Equal("title", CompletionTest.Item("//- r.bib\n@book{k,\n  ti$0 = {T}\n}" + Rest, "title", Snippets).NewText);
    }

    [Fact]
    public void Proposals_say_what_they_are()
    {
        var field = CompletionTest.Item("//- r.bib\n@book{k,\n  $0\n}" + Rest, "location");
        Assert.Equal(("where it was published", "CSL publisher-place", CompletionItemKind.EntryField), (field.Detail, field.Description, field.Kind));
        Assert.Equal("A book by one or more authors.", CompletionTest.Item("//- r.bib\n@$0" + Rest, "book").Detail);
    }

    [Theory]
    [InlineData("r.json", "[{\"id\": \"k\", \"ty$0\": \"book\"}]", "type", "[{\"id\": \"k\", \"type\": \"book\"}]")]
    [InlineData("r.json", "[\n  {\n    \"id\": \"k\",\n    \"type\": \"bo$0\"\n  }\n]", "book", "[\n  {\n    \"id\": \"k\",\n    \"type\": \"book\"\n  }\n]")]
    [InlineData("r.json", "[\n  {\n    \"id\": \"k\",\n    \"type\": \"book\",\n    \"pub$0\"\n  }\n]", "publisher", "[\n  {\n    \"id\": \"k\",\n    \"type\": \"book\",\n    \"publisher\"\n  }\n]")]
    [InlineData("r.yaml", "references:\n- id: k\n  ty$0", "type", "references:\n- id: k\n  type")]
    [InlineData("r.yaml", "references:\n- id: k\n  type: cha$0", "chapter", "references:\n- id: k\n  type: chapter")]
    [InlineData("r.yaml", "references:\n- id: k\n  type: book\n  iss$0", "issued", "references:\n- id: k\n  type: book\n  issued")]
    public void Csl_is_completed(string path, string text, string label, string expected) =>
        CompletionTest.Inserts($"//- {path}\n{text}\n//- text.md\nA.\n//- edition.yml\ninput-files: [text.md]\nbibliography: {path}\n", label, expected + "\n");

    [Fact]
    public void No_cursor_in_broken_files_fails()
    {
        const string text = "@book{k, title = {open\n@article{a, author = \"R\", month = jan # {x}, \n}\n@string{s = {\n@ {";
        for (var at = 0; at <= text.Length; at++)
        {
            var labels = CompletionTest.Labels("//- r.bib\n" + text[..at] + "$0" + text[at..] + Rest);
            Assert.True(labels.Split(' ').Distinct().Count() == labels.Split(' ').Length, labels);
        }
    }
}
