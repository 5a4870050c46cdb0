using System.Linq;
using Apparatus.Language.Features;
using Xunit;

namespace Apparatus.Language.Tests.Features;

public sealed class ReferencesTests
{
    // “use” marks references, “def” definitions. The files of the markup stand in the order of the edition.
    [Theory]
    [InlineData("x{|use:[^$0a]|} y{|use:[^a]|}\n\n{|def:[^a]:|} b\n\n[^b]: see {|use:[^a]|} and [^A]\n")]
    [InlineData("x{|use:[^a]|}\n//- n.md\n{|def:[^$0a]:|} b\n")]
    [InlineData("---\ntitle: T{|use:[^a]|}\n---\n\nx{|use:[^a]|}\n\n{|def:[^a]:|} b{|use:[^a$0]|}\n", true)]
    [InlineData("text\n{|def:[^a]:|} b\n\nx{|use:[^$0a]|}\n")]
    [InlineData("{|use:@$0a|} [{|use:@a|}; -@b; see {|use:-@a|}, p. 3] {|use:@{a}|} a@a.org \\@a `@a`\n//- r.bib\n@book{{|def:a|}}\n@book{b}\n")]
    [InlineData("{|use:@a|} {|use:@old|}\n//- r.bib\n@book{{|def:a|}, ids = {{|def:o$0ld|}, {|def:older|}}}\n")]
    [InlineData("{|use:@a|}\n//- r.bib\n@book{{|def:$0a|}}\n@inbook{b, crossref={{|use:a|}}}\n@inbook{c, xdata={x,{|use:a|}}}\n")]
    [InlineData("{|use:@a|}\n//- r.json\n[{\"id\":\"{|def:$0a|}\"}]\n")]
    [InlineData("---\nnocite: |\n  {|use:@a|}, @b\n---\n\n{|use:@a|} [x]({|use0:|}#ref-b)\n//- r.yaml\nreferences:\n- {id: {|def:$0a|}}\n")]
    [InlineData("{|use:@a|}\n\n[^n]: {|use:@a|} [p. 3; {|use:@a|}]\n\n---\nabstract: |\n  On {|use:@a|}.\n...\n//- r.bib\n@book{{|def:a$0|}}\n@book{{|def:a|}}\n")]
    [InlineData("//- edition.yml\ninput-files: [t.md]\nbibliography: r.bib\nmetadata:\n  nocite: '{|use:@a|}'\n  edition:\n    witnesses:\n      w: {cite: '{|use:a|}'}\n//- t.md\n{|use:@$0a|}\n//- r.bib\n@book{{|def:a|}}\n")]
    [InlineData("{|use:@$0a|}\n//- r.bib\n@book{{|def:a|}}\n//- zz.md\n{|use:[x](#ref-a)|}\n", true)]
    [InlineData("{|use:[x](#a)|} {|use:[y](text.md#$0a)|} [z](#b)\n\n{|def:# H {#a}|}\n\n[l]: {|use:#a|}\n")]
    [InlineData("{|use:[x](#h)|}\n\n{|def:# $0H|}\n\n## H\n\n[x](#h-1)\n")]
    [InlineData("{|use:[x](#a)|}\n//- b.md\n[]{.pb {|def:#$0a|}} {|use:[x](text.md#a)|}\n")]
    [InlineData("{|use:[x][$0l]|} {|use:[l][]|} {|use:[L]|} [m]\n\n{|def:[l]:|} a.md\n")]
    [InlineData("[x](other/c.md#a) {|use:[y](#$0a)|}\n\n{|def:# H {#a}|}\n")]
    public void All_places(string markup, bool anyOrder = false)
    {
        var test = new NavigationCase(markup);
        var all = References.Find(test.Model, test.Offset, true).Select(place => test.Show(place.Path, place.Span));
        var uses = References.Find(test.Model, test.Offset, false).Select(place => test.Show(place.Path, place.Span));
        var expected = test.Marked("use").Concat(test.Marked("def")).ToList();
        NavigationCase.Same(expected.Order(), all.Order());
        NavigationCase.Same(anyOrder ? test.Marked("use").Order() : test.Marked("use"), anyOrder ? uses.Order() : uses);
    }

    [Fact]
    public void Files_come_in_reading_order_and_bibliographies_last()
    {
        var test = new NavigationCase(
            "//- edition.yml\ninput-files: [z.md, b.md]\nbibliography: a.bib\nmetadata:\n  nocite: '@k'\n//- a.bib\n@book{$0k}\n//- b.md\n@k and [@k]\n//- z.md\n@k\n");
        var files = References.Find(test.Model, test.Offset, true).Select(place => test.Edition.DisplayPath(place.Path));
        NavigationCase.Same(["edition.yml", "z.md", "b.md", "b.md", "a.bib"], files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wor$0d")]
    [InlineData("[x](b$0.md)\n//- b.md\n# b\n")]
    [InlineData("@fig:$0x")]
    [InlineData("[^$0")]
    public void None(string markup)
    {
        var test = new NavigationCase(markup);
        Assert.Empty(References.Find(test.Model, test.Offset, true));
    }

    [Theory]
    [InlineData("x{|r:[^$0a]|} {|r:[^a]|}\n\n{|w:[^a]:|} b\n//- b.md\n[^a]\n")]
    [InlineData("{|r:@a$0|} [{|r:@a|}] {|r:@old|}\n//- r.bib\n@book{a, ids={old}}\n")]
    [InlineData("@a\n//- r.bib\n@book{{|w:$0a|}}\n@book{b, crossref={{|r:a|}}}\n")]
    [InlineData("{|r:[x](#$0a)|}\n\n{|w:# H {#a}|}\n")]
    [InlineData("{|w:# H$0 I|}\n\n{|r:[x](#h-i)|}\n")]
    [InlineData("{|r:[x][l$0]|}\n\n{|w:[l]:|} a.md\n")]
    [InlineData("word $0")]
    [InlineData("{|r:[^und$0efined]|} {|r:[^undefined]|}")]
    public void Highlights_of_one_file(string markup)
    {
        var test = new NavigationCase(markup);
        var found = Highlights.Find(test.Model, test.Offset);
        NavigationCase.Same(test.Marked("r"), found.Where(place => !place.IsDefinition).Select(place => test.Show(test.Model.Document.Path, place.Span)));
        NavigationCase.Same(test.Marked("w"), found.Where(place => place.IsDefinition).Select(place => test.Show(test.Model.Document.Path, place.Span)));
    }
}
