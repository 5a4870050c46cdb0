using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.BibTeX;

/// <summary>Sound files, among them all that Pandoc 2.17.1.1 was seen to accept.</summary>
public sealed class BibTeXReadingTests
{
    /// <summary>A file that Pandoc reads, and the keys and titles it finds (recorded; a title is compared without regard to case).</summary>
    public static TheoryData<string, string> Sound => new()
    {
        { "% @book{x, title={X}}\n@book{a, title={A}}\n", "a=A" },
        { "@book{a, % c\n title={A}, % d }\n year=1900}\n@book{b,title={B}}", "a=A b=B" },
        { "@book{a, title={A % x}, year=1}\n", "a=A % x" },
        { "@comment{jabref-meta: databaseType:bibtex;}\n@book{b,title={B}}", "b=B" },
        { "@comment foo\n@book{b,title={B}}", "b=B" },
        { "@comment{a\n@book{x,title={X}}\n}\n@book{b,title={B}}", "b=B" },
        { "@preamble{\"\\x\"}\n@book{b,title={B}}", "b=B" },
        { "@book{a,}\n@book{b,title={B}}", "a= b=B" },
        { "@string{x = \"Foo\"}\n@book{a,title=x # \" bar\" # {q}, month=jan}\n@book{b,title={B}}", "a=Foo barq b=B" },
        { "@book {b,title={B}}", "b=B" },
        { "@book\n{b\n,\ntitle\n=\n{B}\n}", "b=B" },
        { "@book{müller, title={A}}\n@book{иванов, title={B}}", "müller=A иванов=B" },
        { "@book{a;:.?!`'()$/*@_+=-[]&x, title={B}}", "a;:.?!`'()$/*@_+=-[]&x=B" },
        { "@book{a,title={A}}\n\ntext } here { \n@book{b,title={B}}", "a=A b=B" },
        { "@book{a,title={A \\} c}}\n@book{b,title={B}}", "a=A \\} c b=B" },
        { "@book{a,title={A \\{ c}}\n@book{b,title={B}}", "a=A \\{ c b=B" },
        { "@book{a,title=\"A {\"} c\"}\n@book{b,title={B}}", "a=A {\"} c b=B" },
        { "@book{a,title=\"A \\\" c\"}\n@book{b,title={B}}", "a=A \\\" c b=B" },
        { "@book{a,title=\"A \\% c\"}\n@book{b,title={B}}", "a=A \\% c b=B" },
        { "@book{a,title={A}} @book{b,title={B}}", "a=A b=B" },
        { "@book{a,title={A\n@book{x, }}}\n@book{b,title={B}}", "a=A\n@book{x, } b=B" },
        { "@string{Foo = \"F\"}\n@book{a,title=foo}\n@book{b,title=FOO}", "a=F b=F" },
        { "@book{a,title=foo}\n", "a=foo" },
        { "@COMMENT{x}@STRING{a=\"x\"}@PREAMBLE{\"x\"}@BOOK{b,TITLE={B}}", "b=B" },
        { "@string{a=\"x\"}@string{a=\"y\"}@book{b,title=a}", "b=y" },
        { "@book{b,title=a}@string{a=\"y\"}", "b=a" },
        { "@book{a,bdsk-file-1={x},title+an={1=x},note:x={x},title={A}}", "a=A" },
        { "@book{a,title={A}}}\n@book{b,title={B}}", "a=A b=B" },
        { "@book{a,year=-50,title={B}}", "a=B" },
        { "@book{a,title={{Nested {deep}} one}}", "a={Nested {deep}} one" },
        { "@book{a,title={x = 3,\n y = {4},\n z}}\n@book{b,title={B}}", "a=x = 3,\n y = {4},\n z b=B" },
        { "", "" },
        { "only text, no entry", "" },
        { "@string{a = {x}}", "" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_Pandoc_reads_is_read_without_a_problem(string source, string expected)
    {
        var file = BibliographyReader.Read(SourceText.From(source), BibliographyFormat.BibLaTeX);

        Assert.Empty(file.Problems);
        Assert.Equal(expected, string.Join(' ', file.Entries.Select(entry => $"{entry.Key}={entry["title"]}")));
    }

    [Fact]
    public void Everything_has_its_place()
    {
        var text = SourceText.From("x @string{press = {P}}\n @Book { key1 ,\n  Title = \"A \" # press ,\n  ids = {old1, old2},\n}\n");
        var file = BibliographyReader.Read(text, BibliographyFormat.BibLaTeX);

        var macro = Assert.Single(file.Strings);
        Assert.Equal("press", text.ToString(macro.NameSpan));
        Assert.Equal("{P}", text.ToString(macro.ValueSpan));
        Assert.Equal("@string{press = {P}}", text.ToString(macro.Span));
        var entry = Assert.Single(file.Entries);
        Assert.Equal(("key1", "book"), (entry.Key, entry.Type));
        Assert.Equal("key1", text.ToString(entry.KeySpan));
        Assert.Equal("Book", text.ToString(entry.TypeSpan));
        Assert.Equal(text.Content[(text.Content.IndexOf("@Book", System.StringComparison.Ordinal))..].TrimEnd(), text.ToString(entry.Span));
        var title = Assert.IsType<BibliographyField>(entry.Find("TITLE"));
        Assert.Equal(("Title", "A P"), (title.Name, title.Value));
        Assert.Equal("Title", text.ToString(title.NameSpan));
        Assert.Equal("\"A \" # press", text.ToString(title.ValueSpan));
        Assert.Equal(["old1", "old2"], entry.Aliases.Select(alias => text.ToString(alias.Span)));
        Assert.Equal(["old1", "old2"], entry.Aliases.Select(alias => alias.Key));
    }

    [Fact]
    public void A_lending_entry_cannot_be_cited()
    {
        var file = BibliographyReader.Read(SourceText.From("@xdata{x, publisher = {P}}\n@book{b, xdata = {x}}"), BibliographyFormat.BibLaTeX);

        Assert.Equal([false, true], file.Entries.Select(entry => entry.IsCitable));
    }

    [Fact]
    public void Macros_that_hold_macros_do_not_grow_without_end()
    {
        var source = "@string{a = \"xxxxxxxxxx\"}\n" + string.Concat(Enumerable.Repeat("@string{a = a # a # a}\n", 60)) + "@book{b, title = a}";
        var file = BibliographyReader.Read(SourceText.From(source), BibliographyFormat.BibLaTeX);

        Assert.True(Assert.IsType<string>(Assert.Single(file.Entries)["title"]).Length < 5_000_000);
    }

    [Theory]
    [InlineData("references.bib", BibliographyFormat.BibLaTeX)]
    [InlineData("a/b.c/R.BIB", BibliographyFormat.BibLaTeX)]
    [InlineData("x.bibtex", BibliographyFormat.BibTeX)]
    [InlineData("x.json", BibliographyFormat.CslJson)]
    [InlineData("x.yaml", BibliographyFormat.CslYaml)]
    [InlineData("x.yml", BibliographyFormat.CslYaml)]
    [InlineData("x.md", null)]
    [InlineData("a.bib/x", null)]
    [InlineData("", null)]
    public void The_name_of_a_file_tells_its_format(string path, BibliographyFormat? expected) =>
        Assert.Equal(expected, BibliographyFormats.FromFileName(path));
}
