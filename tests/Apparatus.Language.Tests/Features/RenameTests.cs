using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features;

public sealed class RenameTests
{
    [Theory]
    [InlineData("x[^$0a] y[^a] [^ab]\n\n[^a]: b\n", "c", "x[^c] y[^c] [^ab]\n\n[^c]: b\n")]
    [InlineData("x[^a]\r\n\r\n[^$0a]: b\r\n\r\n    c[^a]\r\n", "s-1", "x[^s-1]\r\n\r\n[^s-1]: b\r\n\r\n    c[^s-1]\r\n")]
    [InlineData("x[^a]\n\n[^a]: one\n\n[^$0a]: two\n", "c", "x[^c]\n\n[^c]: one\n\n[^c]: two\n")]
    [InlineData("x[^$0a]\n[^a]: not read\n", "c", "x[^c]\n[^c]: not read\n")]
    [InlineData("x[^$0a]\n\ny\n\n    [^a]: code\n", "c", "x[^c]\n\ny\n\n    [^c]: code\n")]
    [InlineData("x[^$0a]\n\n\\newpage\n[^a]: b\n", "c", "x[^c]\n\n\\newpage\n[^c]: b\n")]
    [InlineData("x[^a b]\n\n[^$0a b]: c\n", "a-b", "x[^a-b]\n\n[^a-b]: c\n")]
    [InlineData("---\ntitle: T[^a]\n---\n\nx[^$0a] `[^a]` <!-- [^a] -->\n\n[^a]: b\n", "c", "---\ntitle: T[^c]\n---\n\nx[^c] `[^a]` <!-- [^a] -->\n\n[^c]: b\n")]
    [InlineData("# H[^$0a] {#h}\n\n[x](#h)\n\n[^a]: b\n", "c", "# H[^c] {#h}\n\n[x](#h)\n\n[^c]: b\n")]
    [InlineData("# H[^$0a]\n\n[x](#h)\n\n[^a]: b\n", "c", "# H[^c]\n\n[x](#h)\n\n[^c]: b\n")]
    [InlineData("> x[^$0A]\n\n[^A]: b\n", "a", "> x[^a]\n\n[^a]: b\n")]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "é😀", null)]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "слово", "x[^слово]\n\n[^слово]: b\n")]
    [InlineData("x[^$0gone]\n", "c", "x[^c]\n")]
    [InlineData("^[in [^$0a]]\n\n[^a]: b\n", "c", "^[in [^c]]\n\n[^c]: b\n")]
    public void Notes(string markup, string name, string? expected) => Verify(markup, name, expected is null ? null : "//- text.md\n" + expected);

    [Fact]
    public void Notes_of_several_files() =>
        Verify(
            "x[^$0a]\n//- n.md\n[^a]: b\n\n[^z]: c[^a]\n//- o.md\nnothing\n",
            "c",
            "//- text.md\nx[^c]\n//- n.md\n[^c]: b\n\n[^z]: c[^c]\n");

    [Theory]
    [InlineData("x @$0a [-@a; @b]", "c", "x @c [-@c; @b]")]
    [InlineData("x @$0a--b and @a's", "c", "x @c--b and @c's")]
    [InlineData("x @$0a", "a..b", "x @{a..b}")]
    [InlineData("x @$0a.", "https://ex.org/a,b", null)]
    [InlineData("x [@$0a, p. 3]", "a=b", "x [@{a=b}, p. 3]")]
    [InlineData("x @{$0a} @a", "c", "x @{c} @c")]
    [InlineData("x @{$0a..b}", "c", "x @c")]
    [InlineData("x @{$0a..b}s", "c", "x @{c}s")]
    [InlineData("x @{$0a..b}-s", "c", "x @{c}-s")]
    [InlineData("x @{$0a..b}", "d..e", "x @{d..e}")]
    [InlineData("x @$0a [p. 3]", "c:1", "x @c:1 [p. 3]")]
    [InlineData("x @$0a and `@a` \\@a a@a.org", "c", "x @c and `@a` \\@a a@a.org")]
    public void Citations(string text, string name, string? expected)
    {
        var key = text.Contains("a..b", StringComparison.Ordinal) ? "a..b" : "a";
        if (expected is null)
        {
            Assert.NotNull(new NavigationCase($"{text}\n//- r.bib\n@book{{{key},\n}}\n") is var test ? Rename.Apply(test.Model, test.Offset, name).Refusal : null);
            return;
        }

        Verify($"{text}\n//- r.json\n[{{\"id\": \"{key}\"}}]\n", name, $"//- text.md\n{expected}\n//- r.json\n[{{\"id\": \"{name}\"}}]\n");
    }

    [Theory]
    [InlineData("//- r.bib\n@book{$0a, title = {a}}\n@inbook{b, crossref = {a}, xdata = {x, a}}\n", "c", "//- r.bib\n@book{c, title = {a}}\n@inbook{b, crossref = {c}, xdata = {x, c}}\n")]
    [InlineData("//- r.bib\n@book{k, ids = {$0a, b}}\n", "c", "//- r.bib\n@book{k, ids = {c, b}}\n")]
    [InlineData("//- r.bib\n@book{$0a, ids = {old}}\n//- t.md\n@old @a\n", "c", "//- r.bib\n@book{c, ids = {old}}\n//- t.md\n@old @c\n")]
    [InlineData("//- r.bib\n@book($0a, title={T})\n", "c", "//- r.bib\n@book(c, title={T})\n")]
    [InlineData("//- r.bib\n@book{$0a\n//- t.md\n@a\n", "c", "//- r.bib\n@book{c\n//- t.md\n@c\n")]
    [InlineData("//- r.json\n[{\"id\": $05, \"note\": \"5\"}]\n//- t.md\n@5\n", "c", "//- r.json\n[{\"id\": \"c\", \"note\": \"5\"}]\n//- t.md\n@c\n")]
    [InlineData("//- r.json\n[{\"id\": $05}]\n//- t.md\n@5\n", "6", "//- r.json\n[{\"id\": 6}]\n//- t.md\n@6\n")]
    [InlineData("//- r.json\n[{\"id\": \"\\u0061$0b\"}]\n//- t.md\n@ab\n", "c", "//- r.json\n[{\"id\": \"c\"}]\n//- t.md\n@c\n")]
    [InlineData("//- r.yaml\nreferences:\n- id: $0a\n  note: a\n//- t.md\n@a\n", "c", "//- r.yaml\nreferences:\n- id: c\n  note: a\n//- t.md\n@c\n")]
    [InlineData("//- r.yaml\nreferences:\n- id: '$0a'\n", "c", "//- r.yaml\nreferences:\n- id: 'c'\n")]
    [InlineData("//- r.yaml\nreferences:\n- id: $0a\n", "null", "//- r.yaml\nreferences:\n- id: \"null\"\n")]
    [InlineData("//- r.yaml\nreferences:\n- id: $0a\n", "a,b", "//- r.yaml\nreferences:\n- id: \"a,b\"\n")]
    [InlineData("//- r.yaml\nreferences:\n- id: $05\n//- t.md\n@5\n", "6", "//- r.yaml\nreferences:\n- id: 6\n//- t.md\n@6\n")]
    [InlineData("//- r.yaml\nreferences:\n- id: $0a\n", "1970", "//- r.yaml\nreferences:\n- id: \"1970\"\n")]
    [InlineData("//- t.md\n---\nreferences:\n- id: $0a\n  type: book\nnocite: '@a, @b'\n---\n\n@a [x](#ref-a)\n", "c", "//- t.md\n---\nreferences:\n- id: c\n  type: book\nnocite: '@c, @b'\n---\n\n@c [x](#ref-c)\n")]
    [InlineData(
        "//- edition.yml\ninput-files: [t.md]\nbibliography: r.bib\nmetadata:\n  nocite: |\n    @a, @b\n  edition:\n    witnesses:\n      w: {cite: a}\n//- t.md\n@a\n//- r.bib\n@book{$0a}\n",
        "c",
        "//- edition.yml\ninput-files: [t.md]\nbibliography: r.bib\nmetadata:\n  nocite: |\n    @c, @b\n  edition:\n    witnesses:\n      w: {cite: c}\n//- t.md\n@c\n//- r.bib\n@book{c}\n")]
    [InlineData("//- r.bib\n@book{$0a}\n@book{a, title={U}}\n", "c", "//- r.bib\n@book{c}\n@book{c, title={U}}\n")]
    [InlineData("//- t.md\n@$0gone\n", "c", "//- t.md\n@c\n")]
    public void Keys_in_all_files(string markup, string name, string expected) => Verify(markup, name, expected);

    [Theory]
    [InlineData("# H {#$0a}\n\n[x](#a) [y](text.md#a) [z](#ab)\n\n[l]: #a\n", "b", "# H {#b}\n\n[x](#b) [y](text.md#b) [z](#ab)\n\n[l]: #b\n")]
    [InlineData("# $0H I\n\n[x](#h-i)\n", "b", "# H I {#b}\n\n[x](#b)\n")]
    [InlineData("[x](#$0h-i)\n\n# H I #  \n", "b", "[x](#b)\n\n# H I # {#b}  \n")]
    [InlineData("H $0I\r\n---\r\n\r\n[x](#h-i)\r\n", "b", "H I {#b}\r\n---\r\n\r\n[x](#b)\r\n")]
    [InlineData("# $0H {-}\n\n[x](#h)\n", "b", "# H {#b -}\n\n[x](#b)\n")]
    [InlineData("# $0H {.c}\n\n[x](#h)\n", "b", "# H {#b .c}\n\n[x](#b)\n")]
    [InlineData("> # $0H\n> y\n\n[x](#h)\n", "b", "> # H {#b}\n> y\n\n[x](#b)\n")]
    [InlineData("y []{.pb #$0p12} [p. 12](#p12)\n", "p13", "y []{.pb #p13} [p. 12](#p13)\n")]
    [InlineData("::: {#$0a .b}\ny\n:::\n\n[x](#a)\n", "c", "::: {#c .b}\ny\n:::\n\n[x](#c)\n")]
    [InlineData("<a id=\"$0a\"></a> [x](#a)\n", "c", "<a id=\"c\"></a> [x](#c)\n")]
    [InlineData("[x](#%C3%BC$0b)\n\n# H {#üb}\n", "ä", "[x](#%C3%A4)\n\n# H {#ä}\n")]
    [InlineData("![i](a.png){#$0a} [x](<text.md#a>)\n", "c", "![i](a.png){#c} [x](<text.md#c>)\n")]
    [InlineData("[x](#$0gone)\n", "c", "[x](#c)\n")]
    public void Identifiers(string markup, string name, string expected) => Verify(markup, name, "//- text.md\n" + expected);

    [Fact]
    public void Identifiers_of_several_files() =>
        Verify("[x](#$0a) [y](b.md#a) [z](c/d.md#a)\n//- b.md\n# H {#a}\n", "c", "//- text.md\n[x](#c) [y](b.md#c) [z](c/d.md#a)\n//- b.md\n# H {#c}\n");

    [Theory]
    [InlineData("[x][$0l] [y][L]\n\n[l]: a.md\n", "m n", "[x][m n] [y][m n]\n\n[m n]: a.md\n")]
    [InlineData("[l][] [l] ![l][] ![i][l]\n\n[$0l]: a.md\n", "m", "[l][m] [l][m] ![l][m] ![i][m]\n\n[m]: a.md\n")]
    [InlineData("[x][$0l]\n\n[l]: a.md\n", "L", "[x][L]\n\n[L]: a.md\n")]
    [InlineData("[x][$0l] [sic] @l [^l]\n\n[l]: a.md\n", "m", "[x][m] [sic] @l [^l]\n\n[m]: a.md\n")]
    public void Link_labels(string markup, string name, string expected) => Verify(markup, name, "//- text.md\n" + expected);

    [Theory]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "")]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "a b")]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "a]")]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "^b")]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "s/4")]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "-a")]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "a\u0000")]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "a\ud800")]
    [InlineData("x[^$0a]\n\n[^a]: b\n\n[^c]: d\n", "c")]
    [InlineData("x[^$0a]\n\n[^a]: b\n\n[^c]: d\n", "C")]
    [InlineData("x[^$0a] y[^c]\n\n[^a]: b\n", "c")]
    [InlineData("x[^$0a] y[^C]\n\n[^a]: b\n", "c")]
    [InlineData("x[^$0a]\n[^c]: d\n\n[^a]: b\n", "c")]
    [InlineData("x[^$0a]\n\n[^a]: b\n//- c.md\n[^c]: d\n", "c")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "a b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "*")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "@b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "a{b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "a{b}")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "a,b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "a%b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "a\"b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "fig:b")]
    [InlineData("@$0a\n//- r.json\n[{\"id\":\"a\"}]\n", "a}b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n@book{b}\n", "b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n@book{b, ids={c}}\n", "c")]
    [InlineData("@$0a @b\n//- r.bib\n@book{a}\n", "b")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n@book{b, crossref={c}}\n", "c")]
    [InlineData("(@good) x\n\n@$0a\n//- r.bib\n@book{a}\n", "good")]
    [InlineData("# H {#$0a}\n\n# I {#b}\n", "b")]
    [InlineData("# H {#$0a}\n\n# I\n", "i")]
    [InlineData("# H {#$0a}\n\n[x](#b)\n", "b")]
    [InlineData("# H {#$0a}\n", "1a")]
    [InlineData("# H {#$0a}\n", "a b")]
    [InlineData("# H {#$0a}\n", "#b")]
    [InlineData("# H {#$0a}\n", "")]
    [InlineData("# H {#$0a}\n", "refs")]
    [InlineData("# H {#$0a}\n", "ref-b")]
    [InlineData("# $0H\n\n# H\n\n[x](#h-1)\n", "b")]
    [InlineData("# H[^$0a]\n\n[x](#ha)\n\n[^a]: b\n", "c")]
    [InlineData("[x][$0l]\n\n[l]: a\n\n[m]: b\n", "M")]
    [InlineData("[x][$0l]\n\n[l]: a\n", " ")]
    [InlineData("[x][$0l]\n\n[l]: a\n", "^m")]
    [InlineData("[x][$0l]\n\n[l]: a\n", "@m")]
    [InlineData("[x][$0l]\n\n[l]: a\n", "a]b")]
    [InlineData("wor$0d\n", "b")]
    [InlineData("(@go$0od) x\n", "b")]
    [InlineData("See @fig$0:x\n", "b")]
    [InlineData("@$0a\n//- r.bib\n@string{m = {a}}\n@book{b, ids = m # {}}\n//- c.bib\n@book{c, ids = \"a\" # \"\"}\n", "d")]
    public void Refused(string markup, string name)
    {
        var test = new NavigationCase(markup);
        var result = Rename.Apply(test.Model, test.Offset, name);
        Assert.Empty(result.Changes);
        Assert.NotNull(result.Refusal);
        Assert.EndsWith(".", result.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x[^$0a]\n\n[^a]: b\n", "a")]
    [InlineData("@$0a\n//- r.bib\n@book{a}\n", "a")]
    [InlineData("# $0H\n", "h")]
    [InlineData("[x][$0L]\n\n[l]: a\n", "L")]
    public void The_same_name_changes_nothing(string markup, string name)
    {
        var test = new NavigationCase(markup);
        var result = Rename.Apply(test.Model, test.Offset, name);
        Assert.Null(result.Refusal);
        Assert.Empty(result.Changes);
    }

    [Theory]
    [InlineData("x[^{|a:a|}$0]", "a")]
    [InlineData("x$0[^{|a:a|}]", "a")]
    [InlineData("[^{|a:a|}]:$0 b", "a")]
    [InlineData("[see @$0{|a:a-b|}, p. 3]", "a-b")]
    [InlineData("@{{|a:a..$0b|}}", "a..b")]
    [InlineData("x\n//- r.bib\n@book{{|a:$0a|}}", "a")]
    [InlineData("# H {#{|a:$0a|}}", "a")]
    [InlineData("{|a:# H$0 I|}\n", "h-i")]
    [InlineData("{|a:H$0 I|}\n===\n", "h-i")]
    [InlineData("[x$0](#{|a:b|})", "b")]
    [InlineData("[x][{|a:$0L  m|}]", "L  m")]
    public void Prepared(string markup, string name)
    {
        var test = new NavigationCase(markup);
        var start = Rename.Prepare(test.Model, test.Offset);
        Assert.Null(start.Refusal);
        Assert.Equal(name, start.Name);
        NavigationCase.Same(test.Marked("a"), [test.Show(test.Model.Document.Path, start.Span)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wor$0d")]
    [InlineData("[^$0")]
    [InlineData("`[^$0a]`")]
    [InlineData("(@$0good) x")]
    public void Nothing_to_prepare(string markup)
    {
        var test = new NavigationCase(markup);
        Assert.NotNull(Rename.Prepare(test.Model, test.Offset).Refusal);
    }

    [Fact]
    public void Edits_are_grouped_by_kind_of_file()
    {
        var test = new NavigationCase(
            "//- edition.yml\ninput-files: [t.md]\nbibliography: [own.bib, lib/more.bib]\nmetadata:\n  nocite: '@a'\n"
            + "//- t.md\n@$0a\n//- own.bib\n@book{b, crossref={a}}\n//- lib/more.bib\n@book{a}\n");
        var changes = Rename.Apply(test.Model, test.Offset, "c").Changes;
        NavigationCase.Same(["Rename in the text", "Rename in bibliographies", "Rename in the manifest"], changes.Select(change => change.Label));
        Assert.All(changes, change => Assert.False(change.NeedsConfirmation));
        Assert.Equal("a → c", changes[0].Description);
    }

    [Theory]
    [InlineData("//- edition.yml\ninput-files: [t.md]\nbibliography: [own.bib, lib/z.bib]\nmetadata:\n  edition:\n    generated: lib/z.bib\n//- t.md\n@$0a\n//- own.bib\n@book{b, crossref={a}}\n//- lib/z.bib\n@book{a}\n", "Zotero")]
    [InlineData("//- t.md\n@$0a\n//- lib/z.bib\n% Exported from Mendeley Desktop\n@book{a}\n", "Mendeley")]
    public void A_file_that_another_program_writes_is_never_changed(string markup, string program)
    {
        var test = new NavigationCase(markup);
        var refusal = $"‘a’ stands in lib/z.bib, which {program} writes: change it there and export again, then rename ‘a’ in the text.";
        Assert.Equal(refusal, Rename.Prepare(test.Model, test.Offset).Refusal);
        var result = Rename.Apply(test.Model, test.Offset, "c");
        Assert.Equal(refusal, result.Refusal);
        Assert.Empty(result.Changes);
    }

    [Fact]
    public void Text_follows_a_key_that_was_changed_in_Zotero()
    {
        var test = new NavigationCase(
            "//- edition.yml\ninput-files: [t.md]\nbibliography: z.bib\nmetadata:\n  nocite: '@old'\n  edition:\n    generated: z.bib\n"
            + "//- t.md\n@$0old and [see @old, p. 3] and @new\n//- z.bib\n@book{new}\n");
        var result = Rename.Apply(test.Model, test.Offset, "new");
        Assert.Null(result.Refusal);
        NavigationCase.Same(["/e/t.md new", "/e/t.md new", "/e/edition.yml new"], result.Changes.SelectMany(change => change.Edits).Select(edit => $"{edit.Path} {edit.Edit.NewText}"));
    }

    [Fact]
    public void An_edition_that_shares_the_bibliography_follows()
    {
        var files = MemoryFiles.Of(
            ("/w/a/edition.yml", "input-files: [a.md]\nbibliography: ../r.bib\n"),
            ("/w/a/a.md", "@k\n"),
            ("/w/b/edition.yml", "input-files: [b.md]\nbibliography: ../r.bib\n"),
            ("/w/b/b.md", "[@k]\n"),
            ("/w/c/edition.yml", "input-files: [c.md]\n"),
            ("/w/c/c.md", "@k\n"),
            ("/w/r.bib", "@book{k}\n"));
        var editions = "abc".Select(name => EditionLoader.LoadManifest(files, $"/w/{name}/edition.yml")).ToImmutableArray();
        var model = new SemanticModel(editions[0], editions[0].Documents[0]);
        var edits = Rename.Apply(model, 1, "l", editions).Changes.SelectMany(change => change.Edits);
        NavigationCase.Same(["/w/a/a.md", "/w/b/b.md", "/w/r.bib"], edits.Select(edit => edit.Path).Order(StringComparer.Ordinal));
        Assert.Equal(2, Rename.Apply(model, 1, "l").Changes.SelectMany(change => change.Edits).Count());
    }

    private static void Verify(string markup, string name, string? expected)
    {
        var test = new NavigationCase(markup);
        var result = Rename.Apply(test.Model, test.Offset, name);
        if (expected is null)
        {
            Assert.NotNull(result.Refusal);
            return;
        }

        Assert.Null(result.Refusal);
        Assert.Equal(expected, test.After(result.Changes));
    }
}
