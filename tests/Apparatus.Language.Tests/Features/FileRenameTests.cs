using System.Linq;
using Apparatus.Language.Features;
using Xunit;

namespace Apparatus.Language.Tests.Features;

public sealed class FileRenameTests
{
    // The moves are written “old > new”, several with commas.
    [Theory]
    [InlineData("[x](b.md) [y](b.md#id) [z](c.md) [w](#id)\n", "b.md > d.md", "[x](d.md) [y](d.md#id) [z](c.md) [w](#id)\n")]
    [InlineData("[x](b.md)\n", "b.md > sub/b.md", "[x](sub/b.md)\n")]
    [InlineData("[x](./b.md \"title\")\n", "b.md > sub/b.md", "[x](./sub/b.md \"title\")\n")]
    [InlineData("[x](sub/b.md?a=1#c)\n", "sub > part one", "[x](part%20one/b.md?a=1#c)\n")]
    [InlineData("[x](<b.md>)\n", "b.md > part one/b.md", "[x](<part one/b.md>)\n")]
    [InlineData("[x](my%20b.md)\n", "my b.md > my c.md", "[x](my%20c.md)\n")]
    [InlineData("[x](b.md)\n", "b.md > über (2).md", "[x](über%20%282%29.md)\n")]
    [InlineData("[x](%C3%BCber.md)\n", "über.md > äber.md", "[x](%C3%A4ber.md)\n")]
    [InlineData("![i](img/a.png){width=50%}\n", "img/a.png > img/b.png", "![i](img/b.png){width=50%}\n")]
    [InlineData("[x][l]\n\n[l]: b.md#c 'title'\n", "b.md > d.md", "[x][l]\n\n[l]: d.md#c 'title'\n")]
    [InlineData("[x](b\\_c.md#d)\n", "b_c.md > e.md", "[x](e.md#d)\n")]
    [InlineData("[x](https://a.org/b.md) [y](//a.org/b.md) <https://b.md> [m](mailto:b.md)\n", "b.md > d.md", null)]
    [InlineData("[x](b.md)\n", "c.md > d.md", null)]
    [InlineData("[x](b.md)\n", "b.md > b.md", null)]
    [InlineData("[x](sub/)\n", "sub > part", "[x](part/)\n")]
    [InlineData("[x](sub/b.md) [y](sub/c.md)\n", "sub > part, sub/b.md > b.md", "[x](b.md) [y](part/c.md)\n")]
    [InlineData("[x](b.md) [y](c.md)\r\n", "b.md > c.md, c.md > b.md", "[x](c.md) [y](b.md)\r\n")]
    public void Links_to_what_moves(string text, string moves, string? expected) =>
        Verify(text, moves, expected is null ? string.Empty : "//- text.md\n" + expected);

    [Theory]
    [InlineData("sub/a.md > a.md", "[x](sub/b.md) [y](text.md) [z](a.md#c) [w](#c)\n")]
    [InlineData("sub/a.md > sub/deep/a.md", "[x](../b.md) [y](../../text.md) [z](a.md#c) [w](#c)\n")]
    [InlineData("sub/a.md > sub/z.md", "[x](b.md) [y](../text.md) [z](z.md#c) [w](#c)\n")]
    [InlineData("sub > part", null)]
    [InlineData("sub > deep/part", "[x](b.md) [y](../../text.md) [z](a.md#c) [w](#c)\n")]
    [InlineData("sub/a.md > other/a.md, sub/b.md > other/b.md", null)]
    public void Links_in_what_moves(string moves, string? expected) =>
        Verify(
            "//- edition.yml\nfrom: markdown\n//- text.md\nx\n//- sub/a.md\n[x](b.md) [y](../text.md) [z](a.md#c) [w](#c)\n//- sub/b.md\n",
            moves,
            expected is null ? string.Empty : "//- sub/a.md\n" + expected,
            "input-files:\n- text.md\n- ./sub/../sub/a.md\n");

    [Theory]
    [InlineData("", "![i](img/b.png)\n", "img/a.png > img/b.png")]
    [InlineData("", "![i](../img/a.png)\n", "img > img2", "![i](img/a.png)\n", "![i](img2/a.png)\n")]
    [InlineData("+rebase_relative_paths", "![i](../img/a.png)\n", "img > pictures", "![i](../img/a.png)\n", "![i](../pictures/a.png)\n")]
    [InlineData("+rebase_relative_paths", "![i](../img/a.png)\n", "sub/a.md > a.md", "![i](../img/a.png)\n", "![i](img/a.png)\n")]
    [InlineData("", "![i](img/a.png)\n", "sub/a.md > a.md", "![i](img/a.png)\n", "![i](img/a.png)\n")]
    public void Images_start_from_the_folder_that_Pandoc_looks_in(string extension, string shown, string moves, string? before = null, string? after = null)
    {
        var test = new NavigationCase($"//- edition.yml\nfrom: markdown{extension}\ninput-files: [sub/a.md]\n//- sub/a.md\n{before ?? "![i](img/a.png)\n"}");
        var changes = FileRename.Edits(test.Edition, Moves(moves)).Where(change => change.Label.Contains("links", System.StringComparison.Ordinal)).ToList();
        var text = test.After(changes);
        var expected = after ?? shown;
        Assert.Equal(expected == (before ?? "![i](img/a.png)\n") ? string.Empty : "//- sub/a.md\n" + expected, text);
    }

    [Theory]
    [InlineData("input-files:\n- text.md\n- {0}\n", "b.md", "b.md > sub/b.md", "sub/b.md")]
    [InlineData("input-files:\n- text.md\n- {0}\n", "'b.md'", "b.md > b's.md", "'b''s.md'")]
    [InlineData("input-files: [text.md, {0}]\n", "\"b.md\"", "b.md > a, b.md", "\"a, b.md\"", true)]
    [InlineData("input-files: [text.md, {0}]\n", "b.md", "b.md > a[b].md", "\"a[b].md\"")]
    [InlineData("input-files: [text.md]\nbibliography: {0}\n", "lib/r.bib", "lib > refs", "refs/r.bib")]
    [InlineData("input-files: [text.md]\nbibliography:\n- {0}\n", "${.}/lib/r.bib", "lib/r.bib > r.bib", "${.}/r.bib")]
    [InlineData("input-files: [text.md]\nbibliography: {0}\n", "${HOME}/r.bib", "lib > refs", null)]
    [InlineData("input-files: [text.md]\nbibliography: {0}\n", "https://a.org/lib/r.bib", "lib > refs", null)]
    [InlineData("input-files: [text.md]\nbibliography: {0}\n", "~/lib/r.bib", "lib > refs", null)]
    [InlineData("input-files: [text.md]\nresource-path: [., {0}]\n", "lib", "lib > refs", "refs")]
    [InlineData("input-files: [text.md]\nresource-path: [., lib]\nbibliography: {0}\n", "r.bib", "lib/r.bib > lib/s.bib", "s.bib")]
    [InlineData("input-files: [text.md]\ncsl: {0}\n", "mine", "mine.csl > yours.csl", "yours")]
    [InlineData("input-files: [text.md]\ndefaults: {0}\n", "more.yaml", "more.yaml > d/more.yaml", "d/more.yaml")]
    [InlineData("input-files: [text.md]\nmetadata-files: [{0}]\n", "meta.yaml", "meta.yaml > m.yaml", "m.yaml")]
    [InlineData("input-files: [text.md]\nmetadata:\n  edition:\n    glossary: {0}\n", "g.md", "g.md > glossary/g.md", "glossary/g.md")]
    [InlineData("input-files: [text.md, b.md]\nmetadata:\n  edition:\n    glossary: {0}\n", "b.md", "b.md > b.md", null)]
    [InlineData("input-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      s: {home: {0}}\n", "notes/s.md", "notes > n", "n/s.md")]
    [InlineData("input-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      s:\n        home: {0}\n", "notes/{file}.md", "notes > n", "n/{file}.md")]
    [InlineData("input-files: [text.md]\nmetadata:\n  edition:\n    generated: {0}\n", "lib/r.bib", "lib > refs", "refs/r.bib")]
    [InlineData("input-files: [text.md]\nmetadata:\n  edition:\n    external:\n      v2: {0}\n", "../v2/edition.yml", "/v2 > /v3", "../v3/edition.yml")]
    [InlineData("input-files: [text.md]\nbibliography: {0}\n", "lib/r.bib", "edition.yml > sub/edition.yml", "../lib/r.bib")]
    [InlineData("input-files: [{0}]\n", "text*.md", "text.md > t.md", null)]
    public void Paths_of_the_manifest(string manifest, string before, string moves, string? after, bool single = false)
    {
        var others = "//- text.md\nx\n//- b.md\ny\n//- g.md\nz\n//- lib/r.bib\n@book{a}\n//- mine.csl\n<style/>\n//- more.yaml\nciteproc: true\n//- meta.yaml\ntitle: T\n//- notes/s.md\nn\n";
        var test = new NavigationCase($"//- edition.yml\n{manifest.Replace("{0}", before, System.StringComparison.Ordinal)}{others}");
        var changes = FileRename.Edits(test.Edition, Moves(moves, single));
        var edits = changes.SelectMany(change => change.Edits).Where(edit => edit.Path == "/e/edition.yml").ToList();
        var expected = manifest.Replace("{0}", after ?? before, System.StringComparison.Ordinal);
        if (moves.StartsWith("edition", System.StringComparison.Ordinal))
        {
            expected = expected.Replace("text.md", "../text.md", System.StringComparison.Ordinal);
        }

        var source = test.Edition.Find("/e/edition.yml")!.Text;
        Assert.Equal(expected, source.WithEdits(edits.Select(edit => edit.Edit)).Content);
    }

    [Fact]
    public void The_bibliography_of_front_matter_follows()
    {
        var test = new NavigationCase("//- edition.yml\ninput-files: [text.md]\n//- text.md\n---\nbibliography: 'lib/r.bib'\n---\n\nx\n//- lib/r.bib\n@book{a}\n");
        Assert.Equal("//- text.md\n---\nbibliography: 'r.bib'\n---\n\nx\n", test.After(FileRename.Edits(test.Edition, Moves("lib/r.bib > r.bib"))));
    }

    [Fact]
    public void A_whole_edition_that_moves_changes_nothing()
    {
        var test = new NavigationCase("//- edition.yml\ninput-files: [a/text.md]\nbibliography: r.bib\n//- a/text.md\n[x](../b.md) ![i](c.png)\n//- r.bib\n@book{a}\n");
        Assert.Empty(FileRename.Edits(test.Edition, [new FileMove("/e", "/f/g")]));
    }

    [Theory]
    [InlineData("/a/b", "/a/b/c.md", "c.md")]
    [InlineData("/a/b", "/a/c.md", "../c.md")]
    [InlineData("/a/b", "/d/c.md", "../../d/c.md")]
    [InlineData("/", "/c.md", "c.md")]
    [InlineData("C:/a", "D:/c.md", "D:/c.md")]
    [InlineData("/a", "/a", ".")]
    public void Relative_paths(string folder, string path, string expected) => Assert.Equal(expected, MovedPaths.Relative(folder, path));

    private static void Verify(string markup, string moves, string expected, string manifest = "")
    {
        var test = new NavigationCase(manifest.Length == 0 ? markup : markup.Replace("from: markdown\n", "from: markdown\n" + manifest, System.StringComparison.Ordinal));
        var changes = FileRename.Edits(test.Edition, Moves(moves)).Where(change => manifest.Length == 0 || change.Label.Contains("links", System.StringComparison.Ordinal));
        Assert.Equal(expected, test.After(changes));
    }

    private static System.Collections.Immutable.ImmutableArray<FileMove> Moves(string moves, bool single = false) =>
    [
        .. (single ? [moves] : moves.Split(", ")).Select(move => move.Split(" > ")).Select(pair => new FileMove(Full(pair[0]), Full(pair[1]))),
    ];

    private static string Full(string path) => path.StartsWith('/') ? path : "/e/" + path;
}
