using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Symbols;

public sealed class SymbolTableTests
{
    // “name” is what a rename replaces, “span” what a person points at.
    [Theory]
    [InlineData("x{|span:[^{|name:$0a|}]|}", "Note a use")]
    [InlineData("{|span:[^{|name:$0a|}]:|} b", "Note a def")]
    [InlineData("x\n{|span:[^{|name:$0a|}]:|} b", "Note a def")]
    [InlineData("x {|span:@{|name:$0a|}|}", "Work a use")]
    [InlineData("x [see {|span:-@{{|name:$0a|}}|}]", "Work a use")]
    [InlineData("[x {|span:@{|name:$0a|}|}](#b)", "Work a use")]
    [InlineData("{|span:[x$0](#{|name:b|})|}", "Identifier b use")]
    [InlineData("{|span:[x$0](text.md#{|name:b|})|}", "Identifier b use")]
    [InlineData("[l]: {|span:#$0{|name:b|}|}", "Identifier b use")]
    [InlineData("{|span:[{|name:$0l|}]:|} #b", "LinkLabel l def")]
    [InlineData("{|span:[x][{|name:$0L|}]|}", "LinkLabel l use")]
    [InlineData("[x {|span:[^{|name:$0a|}]|}][l]", "Note a use")]
    [InlineData("{|span:# H$0 I{|name:|}|}", "Identifier h-i def")]
    [InlineData("{|span:# H {#{|name:$0a|}}|}", "Identifier a def")]
    [InlineData("# H []{.pb {|span:#{|name:$0p1|}|}} i", "Identifier p1 def")]
    [InlineData("# H {|span:[x$0][{|name:l|}]|}", "LinkLabel l use")]
    [InlineData("# H{|span:[^{|name:a|}]|}$0 i", "Note a use")]
    [InlineData("x\n//- r.bib\n@book{{|span:{|name:$0a|}|}, title={T}}", "Work a def")]
    [InlineData("x\n//- r.bib\n@book{b, ids={c, {|span:{|name:$0a|}|}}}", "Work a def")]
    [InlineData("x\n//- r.bib\n@book{b, related={{|span:{|name:$0a|}|}}}", "Work a use")]
    [InlineData("x\n//- r.bib\n@book{b, title={c}}\n@book{{|span:{|name:$0a|}|}}\n@book{c}", "Work a def")]
    [InlineData("x\n//- r.json\n[{\"id\":\"{|span:{|name:$0a|}|}\"}]", "Work a def")]
    [InlineData("---\nnocite: '{|span:@{|name:$0a|}|}'\n---\n", "Work a use")]
    [InlineData("x $0y", null)]
    [InlineData("x\n//- r.bib\n@book{b, title={$0a}}", null)]
    [InlineData("x\n//- r.bib\n@book{b, crossref={|span:{|name:$0a|}|}}", "String a use")]
    [InlineData("(@$0a) x\n\n@a", null)]
    [InlineData("(@a) x\n\n@$0a", null)]
    [InlineData("---\nnocite: '@$0*'\n---\n", null)]
    [InlineData("[x$0](https://a.org/#b)", null)]
    [InlineData("[x$0](other.md#b)", null)]
    [InlineData("[x$0]", null)]
    [InlineData("{:#$0a}", null)]
    public void At_a_cursor(string text, string? expected)
    {
        var markup = Markup.Parse(text);
        var edition = Fixture.Edition(markup);
        var (path, offset) = markup.Cursor!.Value;
        var found = SymbolTable.At(new SemanticModel(edition, edition.Find($"/e/{path}")!), offset);
        Assert.Equal(expected, found is null ? null : $"{found.Symbol.Kind} {found.Symbol.Name} {(found.IsDefinition ? "def" : "use")}");
        if (found is not null)
        {
            Assert.Equal(markup.Spans.Single(span => span.Name == "name").Span, found.NameSpan);
            Assert.Equal(markup.Spans.Single(span => span.Name == "span").Span, found.Span);
            Assert.True(found.Extent.Contains(found.Span));
        }
    }

    // Both ways of looking must agree, or highlights and references differ.
    [Theory]
    [InlineData("x[^a] @b [c](#d) [e][f] [f] [^g h]\n\n# D {#d}\n\n# E[^a]\n\n[f]: #e\n[^a]: not read\n\n[^a]: @b\n\n[^g h]: i\n//- r.bib\n@book{b, ids={z}, crossref={y}}\n")]
    [InlineData("---\nnocite: '@a'\nreferences:\n- id: a\n---\n\n[x](#ref-a) @a\n\n> [^q]: @a\n")]
    [InlineData("# A\n\n# A\n\n[x](#a-1) [y](#%61)\n//- b.md\n# A\n\n[x](text.md#a-2) [y](none.md#a)\n")]
    public void What_is_found_by_file_is_found_by_name(string text)
    {
        var edition = Fixture.Edition(Markup.Parse(text));
        var byFile = edition.AllDocuments
            .SelectMany(document => SymbolTable.Providers.SelectMany(provider => provider.InDocument(new SemanticModel(edition, document)))).ToHashSet();
        Assert.NotEmpty(byFile);
        var byName = byFile.Select(found => found.Symbol).Distinct().SelectMany(symbol => SymbolTable.Find(edition, symbol)).ToList();
        Assert.Equal(byFile.Count, byName.Count);
        Assert.All(byName, found => Assert.Contains(found, byFile));
        Assert.All(byFile, found => Assert.Equal(
            found.IsDefinition,
            SymbolTable.For(found.Symbol.Kind).Definitions(edition, found.Symbol.Name).Contains(found)));
    }

    [Fact]
    public void A_work_has_all_its_names()
    {
        var edition = Fixture.Edition(Markup.Parse("@a\n//- r.bib\n@book{a, ids={b, c}}\n"));
        var works = SymbolTable.For(SymbolKind.Work);
        Assert.Equal(["b", "a", "c"], works.NamesOf(edition, "b"));
        Assert.Equal(["d"], works.NamesOf(edition, "d"));
    }

    [Fact]
    public void A_file_that_no_manifest_lists_is_looked_through_as_well()
    {
        var edition = Fixture.Edition(Markup.Parse(
            "//- edition.yml\ninput-files: [text.md]\nbibliography: r.bib\n//- text.md\n@a\n//- draft.md\n@a\n//- r.bib\n@book{a}\n"));
        var draft = Assert.Single(edition.Unlisted);
        var found = SymbolTable.Find(new SemanticModel(edition, draft), new Symbol(SymbolKind.Work, "a"));
        Assert.Equal(["/e/text.md", "/e/r.bib", "/e/draft.md"], found.Select(place => place.Path));
    }
}
