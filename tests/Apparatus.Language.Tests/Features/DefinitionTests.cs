using System.Linq;
using Apparatus.Language.Features;
using Xunit;

namespace Apparatus.Language.Tests.Features;

public sealed class DefinitionTests
{
    [Theory]
    [InlineData("x{|from:[^$0a]|}\n\n{|to:[^a]:|} b\n")]
    [InlineData("x{|from:$0[^a]|}\n\n{|to:[^a]:|} b\n")]
    [InlineData("x{|from:[^a]|}$0\n\n{|to:[^a]:|} b\n")]
    [InlineData("x{|from:[^a$0]|}.\r\n\r\n{|to:[^a]:|} b\r\n\r\n    c\r\n")]
    [InlineData("> - x{|from:[^😀$0]|}\n\n{|to:[^😀]:|} b\n")]
    [InlineData("x{|from:[^$0a]|}\n//- notes.md\n{|to:[^a]:|} b\n")]
    [InlineData("^[in {|from:[^$0a]|}]\n\n{|to:[^a]:|} b\n")]
    [InlineData("[^b]: see {|from:[^$0a]|}\n\n{|to:[^a]:|} b\n")]
    [InlineData("# H {|from:[^$0a]|}\n\n{|to:[^a]:|} b\n")]
    [InlineData("# H{|from:[^a]|}$0 x\n\n{|to:[^a]:|} b\n")]
    [InlineData("---\ntitle: x {|from:[^$0a]|}\n---\n\n{|to:[^a]:|} b\n")]
    [InlineData("| a |\n|---|\n| {|from:[^$0a]|} |\n\n{|to:[^a]:|} b\n")]
    public void From_a_reference_to_its_note(string markup) => Verify(markup);

    [Theory]
    [InlineData("x{|to:[^a]|}\n\n{|from:[^$0a]:|} b\n")]
    [InlineData("x{|to:[^a]|}\n\n{|from:[^a]$0:|} b\n")]
    [InlineData("x{|to:[^a]|} y{|to:[^a]|}\n\n{|from:[^$0a]:|} b\n")]
    [InlineData("x{|to:[^a]|}\n//- notes.md\n[^c]: see {|to:[^a]|}\n\n{|from:[^$0a]:|} b\n")]
    [InlineData("{|from:{|to:[^$0a]:|}|} nothing refers to it\n")]
    public void From_a_note_to_its_references(string markup) => Verify(markup);

    [Fact]
    public void Of_several_notes_the_last_comes_first() =>
        Verify("x[^$0a]\n\n{|2:[^a]:|} b\n\n{|1:[^a]:|} c\n", "1", "2");

    [Fact]
    public void A_line_that_is_not_read_comes_after_one_that_is() =>
        Verify("x[^$0a]\n\n{|1:[^a]:|} b\n\ntext\n{|2:[^a]:|} c\n", "1", "2");

    [Theory]
    [InlineData("x{|from:[^$0a]|}\n{|to:[^a]:|} c\n")]
    [InlineData("x{|from:[^$0a]|}\n\n- item\n{|to:[^a]:|} c\n")]
    [InlineData("x{|from:[^$0a]|}\n\ntext\n\n    {|to:[^a]:|} c\n")]
    [InlineData("x{|from:[^$0a]|}\n\n\\newpage\n{|to:[^a]:|} c\n")]
    [InlineData("x{|from:[^a$0 b]|}\n\n{|to:[^a b]:|} c\n")]
    public void From_a_reference_to_a_line_that_was_meant_as_its_note(string markup) => Verify(markup);

    [Theory]
    [InlineData("x {|from:@$0a|}\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    [InlineData("x [see {|from:@a$0|}, p. 3]\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    [InlineData("x [{|from:-@$0a|}]\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    [InlineData("x {|from:@{$0a}|}\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    [InlineData("x {|from:@$0old|}\n//- r.bib\n@book{a, title={T}, ids={{|to:old|}, older}}\n")]
    [InlineData("x {|from:@$0a|}\n//- r.json\n[{\"id\": \"{|to:a|}\", \"type\": \"book\"}]\n")]
    [InlineData("x {|from:@$05|}\n//- r.json\n[{\"id\": {|to:5|}, \"type\": \"book\"}]\n")]
    [InlineData("x {|from:@$0a|}\n//- r.yaml\nreferences:\n- id: {|to:a|}\n  type: book\n")]
    [InlineData("---\nreferences:\n- id: '{|to:a|}'\n  type: book\n---\n\nx {|from:@$0a|}\n")]
    [InlineData("---\nnocite: '{|from:@$0a|}'\n---\n\nx\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    [InlineData("[x @b {|from:@$0a|}](#id)\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    [InlineData("# A {|from:@$0a|} b\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    [InlineData("x\n//- r.bib\n@book{{|to:p|}, title={T}}\n@incollection{a, crossref = { {|from:$0p|} }}\n")]
    [InlineData("x\n//- r.bib\n@xdata{{|to:p|}, publisher={T}}\n@book{a, xdata = \"q, {|from:$0p|}\"}\n")]
    [InlineData("{|from:[x](#ref$0-a)|}\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    [InlineData("x\n//- edition.yml\ninput-files: [text.md]\nbibliography: r.bib\nmetadata:\n  edition:\n    witnesses:\n      w: {cite: {|from:$0a|}}\n//- r.bib\n@book{{|to:a|}, title={T}}\n")]
    public void From_a_citation_to_its_entry(string markup) => Verify(markup);

    [Fact]
    public void Of_several_entries_the_one_that_counts_comes_first() =>
        Verify("x @$0a\n//- q.bib\n@book{{|3:a|}, title={T}}\n@book{{|2:a|}, title={T}}\n//- r.bib\n@book{{|1:a|}, title={T}}\n", "1", "2", "3");

    [Theory]
    [InlineData("@a\n//- r.bib\n@book{{|from:{|to:$0a|}|}, title={T}}\n")]
    [InlineData("@a\n//- r.bib\n@book{a, ids={{|from:{|to:$0b|}|}}}\n")]
    [InlineData("@a\n//- r.json\n[{\"id\": \"{|from:{|to:$0a|}|}\"}]\n")]
    public void An_entry_leads_to_itself(string markup) => Verify(markup);

    [Theory]
    [InlineData("{|from:[x](#$0a)|}\n\n{|to:# H {#a}|}\n")]
    [InlineData("{|from:[x$0](#h-i)|}\n\n{|to:# H I|}\n")]
    [InlineData("{|from:[x$0](#h)|}\n\n{|to:H\n===|}\n")]
    [InlineData("{|from:[x$0](#a)|}\n\ny [z]{{|to:#a|}}\n")]
    [InlineData("{|from:[x$0](#p12)|}\n\ny []{.pb {|to:#p12|}}z\n")]
    [InlineData("{|from:[x$0](#a)|}\n\n::: {{|to:#a|} .b}\ny\n:::\n")]
    [InlineData("{|from:[x$0](#a)|}\n\n<a id=\"{|to:a|}\"></a>\n")]
    [InlineData("[x][l]\n\n[l]: {|from:#$0a|}\n\n{|to:# H {#a}|}\n")]
    [InlineData("{|from:[x$0](#a)|}\n//- b.md\n{|to:# H {#a}|}\n")]
    [InlineData("{|from:[x$0](b.md#a)|}\n//- b.md\n{|to:# H {#a}|}\n")]
    [InlineData("{|from:[x$0](#%C3%BCber)|}\n\n{|to:# H {#über}|}\n")]
    [InlineData("{|from:[x$0](#notes-1)|}\n\n# Notes\n\n{|to:# Notes|}\n")]
    [InlineData("{|from:[x](#a)|}$0\n\n{|to:# H {#a}|}\n")]
    [InlineData("# T {|from:[x$0](#a)|} u\n\n{|to:# H {#a}|}\n")]
    public void From_a_link_to_its_target(string markup) => Verify(markup);

    [Theory]
    [InlineData("{|from:{|to:# H$0 I|}|}\n\n[x](#h-i)\n")]
    [InlineData("{|from:{|to:# H {#$0a}|}|}\n\n[x](#a)\n")]
    [InlineData("y [z]{{|from:{|to:#$0a|}|}} [x](#a)\n")]
    [InlineData("y [z]{{|from:{|to:$0#a|}|}} [x](#a)\n")]
    public void A_target_leads_to_itself(string markup) => Verify(markup);

    [Theory]
    [InlineData("{|from:[x][$0l]|}\n\n{|to:[l]:|} a.md\n")]
    [InlineData("{|from:[x][$0L  m]|}\n\n{|to:[l M]:|} a.md\n")]
    [InlineData("{|from:[$0l][]|}\n\n{|to:[l]:|} a.md\n")]
    [InlineData("{|from:[$0l]|}\n\n{|to:[l]:|} a.md\n")]
    [InlineData("{|from:![x][$0l]|}\n\n{|to:[l]:|} a.png\n")]
    [InlineData("{|to:[x][l]|} {|to:[l]|}\n\n{|from:[$0l]:|} #a\n")]
    [InlineData("{|from:[x][$0l]|}\n//- b.md\n{|to:[l]:|} a.md\n")]
    [InlineData("# A {|from:[x][$0l]|} b\n\n{|to:[l]:|} a.md\n")]
    public void Between_link_labels_and_their_definitions(string markup) => Verify(markup);

    [Theory]
    [InlineData("{|from:[x$0](b.md)|}\n//- b.md\n{|to:|}b\n")]
    [InlineData("{|from:[x](b.md$0#none)|}\n//- b.md\n{|to:|}b\n")]
    [InlineData("[l]: {|from0:|}b$0.md\n//- b.md\n{|to:|}b\n")]
    [InlineData("x\n//- edition.yml\ninput-files:\n- {|from:te$0xt.md|}\n//- text.md\n{|to:|}x")]
    [InlineData("a\n//- edition.yml\ninput-files:\n- text.md\nbibliography: {|from:\"r.bib\"$0|}\n//- r.bib\n{|to:|}@book{a}\n")]
    [InlineData("a\n//- edition.yml\ninput-files:\n- text.md\nmetadata:\n  edition:\n    notes:\n      s: {home: {|from:te$0xt.md|}}\n//- text.md\n{|to:|}a\n")]
    [InlineData("a\n//- edition.yml\ninput-files: [text.md, g.md]\nmetadata:\n  edition:\n    glossary: {|from:g$0.md|}\n//- g.md\n{|to:|}b\n")]
    [InlineData("a\n//- edition.yml\ninput-files: [text.md]\nbibliography: r.bib\nmetadata:\n  edition:\n    generated: [{|from:$0r.bib|}]\n//- r.bib\n{|to:|}@book{a}\n")]
    public void From_a_path_to_the_file(string markup)
    {
        var test = new NavigationCase(markup.Contains("//- text.md", System.StringComparison.Ordinal) ? markup[markup.IndexOf("//- ", System.StringComparison.Ordinal)..] : markup);
        var found = Definition.Find(test.Model, test.Offset);
        Assert.NotNull(found);
        var target = Assert.Single(found.Targets);
        NavigationCase.Same(test.Marked("to"), [test.Show(target.Path, target.Extent)]);
        if (test.Marked("from").Count > 0)
        {
            NavigationCase.Same(test.Marked("from"), [test.Show(test.Model.Document.Path, found.Origin)]);
        }
    }

    [Fact]
    public void From_the_front_matter_to_the_bibliography()
    {
        var test = new NavigationCase("---\nbibliography: r.$0bib\n---\n\nx\n//- r.bib\n@book{a}\n");
        Assert.Equal("/e/r.bib", Definition.Find(test.Model, test.Offset)?.Targets.Single().Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wo$0rd")]
    [InlineData("[^$0")]
    [InlineData("[^$0]")]
    [InlineData("[^$0a")]
    [InlineData("x[^$0a]\n")]
    [InlineData("x @$0a\n")]
    [InlineData("`[^$0a]`\n\n[^a]: b\n")]
    [InlineData("<!-- [^$0a] -->\n\n[^a]: b\n")]
    [InlineData("[x](#$0none)\n")]
    [InlineData("[x](https://example$0.org/b.md)\n//- b.md\nb\n")]
    [InlineData("[x](gone$0.md)\n")]
    [InlineData("(@good) An example.\n\nAs (@go$0od) says.\n//- r.bib\n@book{good}\n")]
    [InlineData("See @fig$0:one.\n")]
    [InlineData("x\n//- edition.yml\ninput-files:\n- text.md\n- gone$0.md\n")]
    [InlineData("x\n//- edition.yml\ninput-files:\n- text.md\nbibliography: https://x$0.org/r.bib\n")]
    [InlineData("a\n//- r.bib\n@book{a, title={T$0}}\n")]
    [InlineData("[[[[[[$0(((((")]
    [InlineData("[^a]:$0")]
    public void Nowhere(string markup)
    {
        var test = new NavigationCase(markup);
        var found = Definition.Find(test.Model, test.Offset);
        Assert.True(found is null || found.Targets.All(target => target.Extent == found.Origin || target.Selection == found.Origin));
    }

    [Theory]
    [InlineData("x[^$0a]\n\n{|all:[^a]: b\n\n    c|}\n\nd\n")]
    [InlineData("[x](#$0a)\n\ny {|all:[z]{.b #a}|} w\n")]
    [InlineData("[x](#$0a)\n\n{|all:::: {#a}\ny\n:::|}\n")]
    [InlineData("[x](#$0a)\n\ny {|all:[*z*](b.md){#a}|}\n")]
    [InlineData("[x](#$0a)\n\n{|all:``` {#a}\ny\n```|}\n")]
    [InlineData("[x](#$0a)\n\n{|all:# H {#a}|}\n\ny\n")]
    [InlineData("[x][$0l]\n\n{|all:[l]: a.md \"T\"|}\n")]
    public void The_extent_of_a_target_is_the_whole_of_it(string markup)
    {
        var test = new NavigationCase(markup);
        var target = Definition.Find(test.Model, test.Offset)!.Targets.Single();
        NavigationCase.Same(test.Marked("all"), [test.Show(target.Path, target.Extent)]);
    }

    [Fact]
    public void The_extent_of_an_entry_is_the_whole_entry()
    {
        var test = new NavigationCase("x @$0a\n//- r.bib\n\n{|all:@book{a,\n  title = {T},\n}|}\n");
        var target = Definition.Find(test.Model, test.Offset)!.Targets.Single();
        NavigationCase.Same(test.Marked("all"), [test.Show(target.Path, target.Extent)]);
    }

    [Fact]
    public void Another_volume_has_the_target()
    {
        var test = new NavigationCase(
            "[x](#$0far)\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    external: {v2: v2/edition.yml}\n//- v2/edition.yml\ninput-files: [b.md]\n//- v2/b.md\n# Far {#far}\n");
        Assert.Equal("/e/v2/b.md", Definition.Find(test.Model, test.Offset)?.Targets.Single().Path);
    }

    private static void Verify(string markup, params string[] targets)
    {
        var test = new NavigationCase(markup);
        var found = Definition.Find(test.Model, test.Offset);
        Assert.NotNull(found);
        var expected = targets.Length == 0 ? test.Marked("to") : targets.SelectMany(test.Marked);
        NavigationCase.Same(expected, found.Targets.Select(target => test.Show(target.Path, target.Selection)));
        Assert.All(found.Targets, target => Assert.True(target.Extent.Contains(target.Selection)));
        if (test.Marked("from").Count > 0)
        {
            NavigationCase.Same(test.Marked("from"), [test.Show(test.Model.Document.Path, found.Origin)]);
        }
    }
}
