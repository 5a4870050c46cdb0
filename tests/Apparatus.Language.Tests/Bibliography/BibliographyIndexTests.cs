using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography;

/// <summary>Which entry a key names, and what entries lend each other.</summary>
public sealed class BibliographyIndexTests
{
    [Fact]
    public void The_last_duplicate_counts_within_and_between_files()
    {
        var index = Index(Bib("1.bib", "@book{a, title={1}}@book{b, title={1}}@book{a, title={2}}"), Bib("2.bib", "@book{b, title={2}}"));

        Assert.Equal("2", index.Find("a")?.Entry["title"]);
        Assert.Equal("2.bib", index.Find("b")?.Path);
        Assert.Equal(["a", "b"], index.Keys);
        Assert.Equal(["a: 1.bib 1.bib", "b: 1.bib 2.bib"], index.Duplicates.Select(same => $"{same.Key}: {string.Join(' ', same.Places.Select(place => place.Path))}"));
    }

    [Fact]
    public void Inline_references_count_more_than_files()
    {
        var item = new YamlMapping([Pair("id", "a"), Pair("type", "book"), Pair("title", "inline")], default);
        var inline = BibliographyReader.ReadInline(new YamlSequence([item], default));
        var index = Index(new BibliographySource("x.md", inline), Bib("1.bib", "@book{a, title={file}}"));

        Assert.Equal("x.md", index.Find("a")?.Path);
        Assert.Equal("inline", index.Find("a")?.Entry["title"]);
        Assert.Single(index.Duplicates);
    }

    [Fact]
    public void Keys_are_found_by_case_alias_and_likeness()
    {
        var index = Index(Bib("1.bib", "@book{Brinton1970, ids={old1, old2}}@book{brinton1970}@book{kollontai1921a}@xdata{lend}@book{, title={x}}"));

        Assert.Null(index.Find("BRINTON1970"));
        Assert.Equal(["Brinton1970", "brinton1970"], index.FindIgnoringCase("BRINTON1970"));
        Assert.Equal("Brinton1970", index.FindAlias("old2")?.Entry.Key);
        Assert.Null(index.FindAlias("Brinton1970"));
        Assert.Equal("kollontai1921a", index.FindNear("kolontai1921a"));
        Assert.Equal("kollontai1921a", index.FindNear("kollontay1921"));
        Assert.Equal("old1", index.FindNear("Old1"));
        Assert.Null(index.FindNear("BRINTON1970"));
        Assert.Null(index.FindNear("nothing"));
        Assert.Null(index.FindNear(string.Empty));
        Assert.Null(index.Find("lend"));
        Assert.Equal(["Brinton1970", "brinton1970", "kollontai1921a"], index.Keys);
        Assert.Equal("Brinton1970", Assert.Single(index.CaseVariants).Key);
        Assert.Empty(index.Duplicates);
    }

    [Theory]
    // Compared with what Pandoc 2.17.1.1 writes as CSL for the same file.
    [InlineData("incollection", "collection", "title", "booktitle")]
    [InlineData("incollection", "collection", "subtitle", "booksubtitle")]
    [InlineData("inbook", "book", "title", "booktitle")]
    [InlineData("inbook", "book", "author", "bookauthor")]
    [InlineData("inbook", "book", "author", "author")]
    [InlineData("inproceedings", "proceedings", "title", "booktitle")]
    [InlineData("article", "periodical", "title", "journaltitle")]
    [InlineData("book", "mvbook", "title", "maintitle")]
    [InlineData("incollection", "mvcollection", "title", "maintitle")]
    [InlineData("book", "book", "title", "title")]
    [InlineData("incollection", "collection", "publisher", "publisher")]
    [InlineData("incollection", "collection", "shorttitle", null)]
    [InlineData("incollection", "collection", "ids", null)]
    public void A_field_of_the_parent_gets_the_name_that_fits(string child, string parent, string name, string? inherited)
    {
        var index = Index(Bib("1.bib", $"@{child}{{c, crossref={{p}}}}@{parent}{{p, {name}={{V}}}}"));
        var resolved = index.Resolve(Assert.IsType<BibliographyPlace>(index.Find("c")));

        var lent = resolved.Fields.Where(field => field.From is not null).Select(field => field.Name).ToList();
        Assert.Equal(inherited is not null, inherited is not null ? lent.Contains(inherited) : lent.Count > 0);
        Assert.Equal(inherited is null ? null : "V", inherited is null ? null : resolved[inherited]);
    }

    [Fact]
    public void In_BibTeX_names_stay_as_they_are()
    {
        var file = BibliographyReader.Read(SourceText.From("@incollection{c, crossref={p}}@collection{p, title={V}}"), BibliographyFormat.BibTeX);
        var index = Index(new BibliographySource("1.bibtex", file));

        Assert.Equal("V", index.Resolve(Assert.IsType<BibliographyPlace>(index.Find("c")))["Title"]);
    }

    [Fact]
    public void An_entry_keeps_its_own_fields_and_circles_end()
    {
        var index = Index(
            Bib("1.bib", "@book{a, crossref={b}, title={A}}@book{b, crossref={a}, xdata={x, nowhere}, title={B}, year=1}@xdata{x, crossref={x}, publisher={P}}"),
            Bib("2.bib", "@book{nowhere, note={N}}"));
        var resolved = index.Resolve(Assert.IsType<BibliographyPlace>(index.Find("a")));

        Assert.Equal(("A", "1", "P", null), (resolved["title"], resolved["year"], resolved["publisher"], resolved["note"]));
        Assert.Equal("x", resolved.Find("publisher")?.From?.Key);
        Assert.Equal(["nowhere"], resolved.MissingParents);
    }

    [Fact]
    public void A_long_chain_of_parents_ends()
    {
        var index = Index(Bib("1.bib", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"@book{{k{i}, crossref={{k{i + 1}}}, f{i}={{x}}}}\n"))));

        Assert.Equal("x", index.Resolve(Assert.IsType<BibliographyPlace>(index.Find("k0")))["f19999"]);
    }

    private static BibliographyIndex Index(params BibliographySource[] sources) => new(sources);

    private static BibliographySource Bib(string path, string source) =>
        new(path, BibliographyReader.Read(SourceText.From(source), BibliographyFormat.BibLaTeX));

    private static YamlEntry Pair(string name, string value) => new(new YamlScalar(name, true, default), new YamlScalar(value, true, default));
}
