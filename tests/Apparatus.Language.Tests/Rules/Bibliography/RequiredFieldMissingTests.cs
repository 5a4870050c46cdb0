using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

/// <summary>Entries that lack what their references need.</summary>
public sealed class RequiredFieldMissingTests
{
    private readonly RuleTest test = new(new RequiredFieldMissing());

    [Theory]
    [InlineData("@book{{|ED3004:k|}, author={R}, title={T}}", "‘k’ (book) has no date; it will be printed without.")]
    [InlineData("@book{{|ED3004:k|}, author={R}, title={T}, publisher={P}}", "‘k’ (book) has no date; it will be printed as “n.d.”.")]
    [InlineData("@book{{|ED3004:k|}, author={R}, year={1921}}", "‘k’ (book) has no title; it will be printed without.")]
    [InlineData("@Booklet{{|ED3004:k|}, author={R}, title={T}}", "‘k’ (booklet) has no date; it will be printed without.")]
    [InlineData("@article{{|ED3004:k|}, author={R}, title={T}, date={1921}}", "‘k’ (article) has no journaltitle; it will be printed without.")]
    [InlineData("@incollection{{|ED3004:k|}, author={R}, title={T}, date={1921}}", "‘k’ (incollection) has no booktitle; it will be printed without.")]
    [InlineData("@online{{|ED3004:k|}, author={R}, title={T}, date={1921}}", "‘k’ (online) has no url, doi or eprint; it will be printed without.")]
    [InlineData("@online{{|ED3004:k|}, author={R}, title={T}, url={http://a.b}}", "‘k’ (online) has no date or urldate; it will be printed without.")]
    [InlineData("@thesis{{|ED3004:k|}, author={R}, title={T}, date={1921}}", "‘k’ (thesis) has no institution; it will be printed without.")]
    [InlineData("@book{{|ED3004:k|}, author={R}, title={}, date={1921}}", "‘k’ (book) has no title; it will be printed without.")]
    [InlineData("@book{{|ED3004:k|}, author={R}, title={T}, date={}}", "‘k’ (book) has no date; it will be printed without.")]
    public void Reports_what_is_missing(string works, string message)
    {
        var found = Assert.Single(test.Verify($"@k\n//- works.bib\n{works}\n"));
        Assert.Equal((message, Severity.Warning), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("{\"id\": \"{|ED3004:k|}\", \"type\": \"book\", \"author\": [{\"family\": \"R\"}], \"title\": \"T\"}", "‘k’ (book) has no issued; it will be printed without.")]
    [InlineData("{\"id\": \"{|ED3004:k|}\", \"type\": \"chapter\", \"author\": [{\"family\": \"R\"}], \"title\": \"T\", \"issued\": {\"date-parts\": [[1921]]}}", "‘k’ (chapter) has no container-title; it will be printed without.")]
    public void Reports_items_of_Csl(string item, string message) => Assert.Equal(message, Assert.Single(test.Verify($"@k\n//- works.json\n[{item}]\n")).Message);

    [Fact]
    public void Reports_references_in_metadata() => Assert.Single(test.Verify("---\nreferences:\n- id: {|ED3004:k|}\n  type: book\n  author: [{family: R}]\n  title: T\n---\n\n@k\n"));

    [Fact]
    public void A_missing_author_is_a_remark()
    {
        var found = Assert.Single(test.Verify("@k\n//- works.bib\n@book{{|ED3004:k|}, title={T}, date={1921}}\n"));
        Assert.Equal(("‘k’ (book) has no author or editor; it will be printed without.", Severity.Info), (found.Message, found.Severity));
    }

    [Fact]
    public void An_entry_that_nothing_cites_gets_a_hint() =>
        Assert.All(test.Verify("T.\n//- works.bib\n@book{{|ED3004:{|ED3004:k|}|}, title={T}}\n"), found => Assert.Equal(Severity.Hint, found.Severity));

    [Theory]
    [InlineData("@book{k, author={R}, title={T}, date={1921}}")]
    [InlineData("@book{k, EDITOR={R}, Title={T}, year=1921}")]
    [InlineData("@book{k, translator={R}, title={T}, date={1921}}")]
    [InlineData("@book{k, author={R}, title={T}, year={n.d.}}")]
    [InlineData("@book{k, author={R}, title={T}, pubstate={forthcoming}}")]
    [InlineData("@book{k, author={R}, title={T}, date={}, note={Undated}}")]
    [InlineData("@article{k, author={R}, title={T}, journal={J}, year={1921}}")]
    [InlineData("@article{k, title={T}, journaltitle={J}, date={1921}, entrysubtype={newspaper}}")]
    [InlineData("@phdthesis{k, author={R}, title={T}, school={S}, year={1921}}")]
    [InlineData("@online{k, author={R}, title={T}, url={http://a.b}, urldate={2026-01-01}}")]
    [InlineData("@online{k, author={R}, title={T}, doi={10.1000/1}, date={2026}}")]
    [InlineData("@techreport{k, author={R}, title={T}, institution={I}, year={1921}}")]
    [InlineData("@report{k, author={R}, title={T}, publisher={I}, year={1921}}")]
    [InlineData("@book{p, author={R}, title={B}, date={1921}}\n@inbook{k, crossref={p}, title={T}}")]
    [InlineData("@xdata{p, author={R}, date={1921}}\n@book{k, xdata={p}, title={T}}")]
    [InlineData("@book{k, crossref={nobody}, title={T}}")]
    [InlineData("@inbook{k, author={R}, title={T}, chapter={3}, publisher={P}, year={1921}}")]
    [InlineData("@bookx{k, title={T}}")]
    [InlineData("@book{k, author={R}, Titel={T}, date={1921}}")]
    [InlineData("@xdata{p, publisher={P}}\n@string{a = {b}}\n@comment{@book{x, title={T}}}")]
    [InlineData("@letter{k, author={R}, title={T}, date={1921-01-25}}")]
    [InlineData("@customa{k, title={T}}")]
    public void Is_silent(string works) => test.Silent($"@k\n//- works.bib\n{works}\n");

    [Theory]
    [InlineData("[{\"id\": \"k\", \"type\": \"article-newspaper\", \"title\": \"T\", \"container-title\": \"Pravda\", \"issued\": {\"date-parts\": [[1921, 1, 25]]}}]")]
    [InlineData("[{\"id\": \"k\", \"type\": \"book\", \"title\": \"T\", \"editor\": [{\"literal\": \"B\"}], \"issued\": {\"literal\": \"around 1921\"}}]")]
    [InlineData("[{\"id\": \"k\"}]")]
    public void Is_silent_on_items(string items) => test.Silent($"@k\n//- works.json\n{items}\n");

    [Theory]
    [InlineData("@book{{|ED3004:k|},\n  author    = {R},\n  title     = {T},\n}\n", "@book{k,\n  author    = {R},\n  title     = {T},\n  date      = {},\n}\n")]
    [InlineData("@book{{|ED3004:k|},\n\tauthor = \"R\",\n\ttitle = \"T\"\n}\n", "@book{k,\n\tauthor = \"R\",\n\ttitle = \"T\",\n\tdate = \"\"\n}\n")]
    [InlineData("@book{{|ED3004:k|}, author={R}, title={T}}\n", "@book{k, author={R}, title={T}, date={}}\n")]
    [InlineData("@book{{|ED3004:k|}, author={R}, title={T},}\n", "@book{k, author={R}, title={T}, date={},}\n")]
    [InlineData("@book{{|ED3004:k|},\r\n  author = {R},\r\n  title = {T}\r\n}\r\n", "@book{k,\r\n  author = {R},\r\n  title = {T},\r\n  date = {}\r\n}\r\n")]
    public void Adds_the_field_as_the_entry_is_written(string works, string expected) => test.Fixes($"@k\n//- works.bib\n{works}", "Add ‘date’", $"//- works.bib\n{expected}");

    [Fact]
    public void Adds_the_field_to_items()
    {
        test.Fixes(
            "@k\n//- works.json\n[\n  {\n    \"id\": \"{|ED3004:k|}\",\n    \"type\": \"book\",\n    \"title\": \"T\",\n    \"author\": [{\"family\": \"R\"}]\n  }\n]\n",
            "Add ‘issued’",
            "//- works.json\n[\n  {\n    \"id\": \"k\",\n    \"type\": \"book\",\n    \"issued\": {\"date-parts\": []},\n    \"title\": \"T\",\n    \"author\": [{\"family\": \"R\"}]\n  }\n]\n");
        test.Fixes(
            "@k\n//- works.yaml\nreferences:\n- id: {|ED3004:k|}\n  type: book\n  title: T\n  author: [{family: R}]\n",
            "Add ‘issued’",
            "//- works.yaml\nreferences:\n- id: k\n  type: book\n  issued: ''\n  title: T\n  author: [{family: R}]\n");
    }

    [Fact]
    public void Offers_nothing_in_a_file_that_another_program_writes() =>
        Assert.Empty(test.Verify("@k\n//- works.bib\n% Exported by Zotero\n@book{{|ED3004:k|}, author={R}, title={T}}\n").Single().Fixes);
}
