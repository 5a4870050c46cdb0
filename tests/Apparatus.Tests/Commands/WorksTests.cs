using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class WorksTests
{
    private const string Works =
        "@book{brinton, author={Brinton, Maurice}, title={The Bolsheviks and Workers’ Control}, location={London}, publisher={Solidarity}, date={1970}, ids={oldkey}}\n"
        + "@book{allen, editor={Allen, Barbara}, title={Documents}, location={Leiden}, publisher={Brill}, date={2021}}\n@book{unused, title={Unused}, date={1900}}\n";

    [Fact]
    public void Lists_cited_works_with_places_then_the_others()
    {
        using var shell = Edition("See [@brinton, pp. 33-35] and @oldkey.\n\n[]{#p12 .pb}Again @brinton.\n", "See [@roe, p. 3].\n");
        Assert.Equal(1, shell.Run("works"));
        Assert.Equal(
            """
            allen    nocite  Allen · 2021 · Documents
            brinton       3  Brinton · 1970 · The Bolsheviks and Workers’ Control
                             a.md:1, 3 (p. 12)

            Not cited:
            unused        -  1900 · Unused

            No entry:
            roe           1
                             b.md:1

            2 works cited 3 times, 1 not cited, 1 key without an entry.

            """.ReplaceLineEndings("\n"),
            shell.Out);
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void A_clean_edition_exits_with_0()
    {
        using var shell = Edition("See @brinton.\n", "More.\n");
        Assert.Equal(0, shell.Run("works", "--quiet", "--unused"));
        Assert.Equal("Not cited:\nunused       -  1900 · Unused\n", shell.Out);
        Assert.Equal(0, shell.Run("works", "--missing"));
        Assert.Equal("2 works cited 1 time, 1 not cited, 0 keys without an entry.\n", shell.Out);
    }

    [Fact]
    public void Examples_cross_references_and_identifiers_are_no_works()
    {
        using var shell = Edition("(@good) An example.\n\nSee @good, @fig:x, @doi:10.1/2, a@b.c and @brinton.\n", "More.\n");
        Assert.Equal(0, shell.Run("works", "--missing"));
    }

    [Fact]
    public void Csv_has_a_line_for_each_citation()
    {
        using var shell = Edition("See [@brinton, pp. 33-35].[^n]\n\n[^n]: @oldkey says.\n", "More.\n");
        Assert.Equal(0, shell.Run("works", "--format", "csv"));
        Assert.Equal(
            [
                "key,status,authors,year,title,cited as,locator,file,line,column,witness,page,note",
                "allen,nocite,Allen,2021,Documents,,,,,,,,",
                "brinton,cited,Brinton,1970,The Bolsheviks and Workers’ Control,brinton,33–35,a.md,1,6,,,",
                "brinton,cited,Brinton,1970,The Bolsheviks and Workers’ Control,oldkey,,a.md,3,7,,,n",
                "unused,unused,,1900,Unused,,,,,,,,",
                "",
            ],
            shell.Out.Split("\r\n"));
    }

    [Fact]
    public void Json_counts_and_places()
    {
        using var shell = Edition("See [@brinton, p. 3] and @roe.\n", "More.\n");
        Assert.Equal(1, shell.Run("works", "--format", "json"));
        using var json = JsonDocument.Parse(shell.Out);
        var works = json.RootElement.GetProperty("works").EnumerateArray().ToList();
        Assert.Equal(["allen nocite", "brinton cited", "unused unused", "roe missing"], works.Select(work => $"{work.GetProperty("key")} {work.GetProperty("status")}"));
        Assert.Equal("3", works[1].GetProperty("citations")[0].GetProperty("locator").GetString());
        Assert.Equal(1, works[1].GetProperty("citations")[0].GetProperty("line").GetInt32());
        Assert.Equal("{\"cited\":2,\"unused\":1,\"missing\":1,\"citations\":2}", JsonSerializer.Serialize(json.RootElement.GetProperty("summary")));
    }

    [Fact]
    public void Markdown_is_the_printed_bibliography()
    {
        using var shell = Edition("See @brinton.\n", "More.\n");
        Assert.Equal(0, shell.Run("works", "--format", "markdown", "--output", "list.md"));
        Assert.Equal(
            "# Sources\n\nAllen, Barbara, ed. *Documents*. Leiden: Brill, 2021.\n\nBrinton, Maurice. *The Bolsheviks and Workers’ Control*. London: Solidarity, 1970.\n",
            shell.Read("list.md"));
        Assert.Equal("", shell.Out);
        Assert.Equal("2 works cited 1 time, 1 not cited, 0 keys without an entry.\n", shell.Error);
    }

    [Theory]
    [InlineData("--format xml", "There is no format ‘xml’; there are text, json, csv, markdown.")]
    [InlineData("--unused --missing", "--unused and --missing leave nothing when both are given.")]
    public void Wrong_options_are_named(string options, string message)
    {
        using var shell = Edition("T.\n", "T.\n");
        Assert.Equal(2, shell.Run(["works", .. options.Split(' ')]));
        Assert.Contains(message, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bibliography_is_said()
    {
        using var shell = new DiskShell(("edition.yml", "input-files: [a.md]\n"), ("a.md", "See @brinton.\n"));
        Assert.Equal(2, shell.Run("works"));
        Assert.Contains("There is no bibliography for ‘.’.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_bibliography_is_named_and_the_other_listed()
    {
        using var shell = Edition("See @brinton.\n", "More.\n");
        shell.Write("edition.yml", "input-files: [a.md]\nbibliography: [r.bib, gone.bib]\n");
        Assert.Equal(2, shell.Run("works", "-q"));
        Assert.Contains("brinton", shell.Out, StringComparison.Ordinal);
        Assert.Contains("There is no file gone.bib, which edition.yml names.", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brinton")]
    [InlineData("@brinton")]
    [InlineData("oldkey")]
    public void Cite_prints_three_forms(string key)
    {
        using var shell = Edition("T.\n", "T.\n");
        Assert.Equal(0, shell.Run("cite", key, "--locator", "pp. 33-35"));
        Assert.Equal(
            "First note:   Maurice Brinton, The Bolsheviks and Workers’ Control (London: Solidarity, 1970), 33–35.\n"
            + "Later notes:  Brinton, Bolsheviks and Workers’ Control, 33–35.\n"
            + "Bibliography: Brinton, Maurice. The Bolsheviks and Workers’ Control. London: Solidarity, 1970.\n",
            shell.Out);
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void Cite_writes_Markdown_and_json()
    {
        using var shell = Edition("T.\n", "T.\n");
        Assert.Equal(0, shell.Run("cite", "allen", "--format", "markdown"));
        Assert.Contains("Bibliography: Allen, Barbara, ed. *Documents*. Leiden: Brill, 2021.\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("cite", "allen", "--format", "json"));
        using var json = JsonDocument.Parse(shell.Out);
        var work = json.RootElement.GetProperty("works")[0];
        Assert.Equal("Allen, *Documents*.", work.GetProperty("short").GetString());
        Assert.Equal("r.bib", work.GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("brinten", "There is no work ‘brinten’ in the bibliography. Did you mean ‘brinton’?")]
    [InlineData("bolsheviks", "There is no work ‘bolsheviks’ in the bibliography. Did you mean ‘brinton’?")]
    [InlineData("zzz", "There is no work ‘zzz’ in the bibliography.\n")]
    public void Cite_says_what_may_be_meant(string key, string message)
    {
        using var shell = Edition("T.\n", "T.\n");
        Assert.Equal(1, shell.Run("cite", key));
        Assert.Equal("", shell.Out);
        Assert.Contains(message, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cite_needs_a_key()
    {
        using var shell = Edition("T.\n", "T.\n");
        Assert.Equal(2, shell.Run("cite", "@"));
        Assert.Contains("The key is empty.", shell.Error, StringComparison.Ordinal);
    }

    private static DiskShell Edition(string first, string second) => new(
        ("edition.yml", "input-files: [a.md, b.md]\nbibliography: r.bib\nmetadata:\n  lang: en-GB\n  nocite: '@allen'\n  reference-section-title: Sources\n"),
        ("a.md", first),
        ("b.md", second),
        ("r.bib", Works));
}
