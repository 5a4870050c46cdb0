using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class ListTests
{
    private const string Manifest =
        "input-files:\n- a.md\n- n.md\n- glossary.md\nciteproc: true\nbibliography: w.bib\nmetadata:\n  edition:\n    base: w\n    sealed: e.seal\n    witnesses:\n      w: {name: Proof, missing: \"4\"}\n    notes:\n"
        + "      s: {name: Solidarity, numbering: printed, sign: S, missing: \"2\"}\n      e: {name: Editor, default: true}\n    names: {Trotsky: [Trotskii]}\n";

    private const string Text =
        "---\nwitness: w\n---\n\n# One {#one}\n\n[]{.pb #p1}The faction met.[^s-1] It [cold]{.sic corr=could} not.[^s-3] []{.pb #p2}More [@a, p. 3] of it.[^e-x]\n\n[]{.pb #p5}See [there](#one), [p. 2](#p2) and [none](#zz).\n\n"
        + "<!-- apparatus:disable-next ED5001 a reason | with a bar -->\n\nThe end [x]{.insertion}.\n";

    private static readonly (string, string)[] Files =
    [
        ("edition.yml", Manifest), ("a.md", Text), ("n.md", "[^s-1]: First. [—S.]{.by}\n\n[^s-3]: Third. [—S.]{.by}\n\n[^e-x]: Ours.\n"),
        ("glossary.md", "[Faction]{#t-faction .term}\n\n:   A group.\n"), ("w.bib", "@book{a, author={Roe, Ann}, title={One}, location={X}, publisher={Y}, date={1921}}\n"),
    ];

    [Theory]
    [InlineData("pages", "WITNESS  PAGE  WORDS  FIRST WORDS                                       LINKS  PLACE\nw        1     6      The faction met. It cold not. More [@a, p. 3] of it.  0      a.md:7\nw        2     3      More [@a, p. 3] of it.                            1      a.md:7\n")]
    [InlineData("notes", "SERIES      NUMBER  LABEL  PAGE  REFERENCES  WORDS  TEXT        PLACE\nSolidarity  1       s-1    1     1           2      First. —S.  n.md:1\nSolidarity  3       s-3    1     1           2      Third. —S.  n.md:3\nEditor      1       e-x    2     1           1      Ours.       n.md:5\n")]
    [InlineData("works", "KEY  AUTHORS  YEAR  TITLE  CITED  PAGES  PLACE\na    Roe      1921  One    1      2      w.bib:1\n")]
    [InlineData("terms", "TERM     KIND  ID         USES  FILES  PAGES  PLACE\nFaction  term  t-faction  1     1      1      glossary.md:1\n")]
    [InlineData("marks", "MARK        WORDS  MEANING                     PAGE  PLACE\n.sic        cold   error kept · reads “could”  1     a.md:7\n.insertion  x      inserted                    5     a.md:13\n")]
    [InlineData("links", "TEXT   TARGET  LEADS TO                PLACE\nthere  #one    “One”                   a.md:9\np. 2   #p2     p. 2 of Proof (w)       a.md:9\nnone   #zz     nowhere in the edition  a.md:9\n")]
    public void Lists_things_with_their_places(string kind, string expected)
    {
        using var shell = new DiskShell(Files);
        Assert.Equal(0, shell.Run("list", kind));
        Assert.StartsWith(expected.Split('\n')[0].Split("  ")[0], shell.Out, StringComparison.Ordinal);
        Assert.Equal(Squeeze(expected), string.Join('\n', Squeeze(shell.Out).Split('\n').Take(expected.Count(c => c == '\n'))) + "\n");
    }

    [Fact]
    public void Is_written_in_every_form()
    {
        using var shell = new DiskShell(Files);
        Assert.Equal(0, shell.Run("list", "pages", "--format", "csv"));
        Assert.Equal("witness,page,words,first words,links,file,line", shell.Out.Split("\r\n")[0]);
        Assert.Equal(0, shell.Run("list", "pages", "--format", "markdown"));
        Assert.StartsWith("| witness | page | words | first words | links | place |\n| --- | --- | --- | --- | --- | --- |\n| w | 1 |", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("list", "pages", "--format", "json"));
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal(["1", "2", "5"], json.RootElement.GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("page").GetString()));
        Assert.Equal(0, shell.Run("list", "marks", "--output", "marks.txt"));
        Assert.StartsWith("MARK", shell.Read("marks.txt"), StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("list", "notes", "a.md"));
        Assert.Equal("", shell.Out);
    }

    [Theory]
    [InlineData("list page", "There is no list of ‘page’; there are pages, notes, works, terms, marks, links. Did you mean ‘pages’?")]
    [InlineData("list pages --format xml", "There is no format ‘xml’; there are text, json, csv, markdown.")]
    [InlineData("list pages nowhere", "nowhere")]
    [InlineData("status --format csv", "There is no format ‘csv’; there are text, json, markdown.")]
    [InlineData("status nowhere", "nowhere")]
    public void Says_what_it_cannot_do(string line, string message)
    {
        using var shell = new DiskShell(Files);
        Assert.Equal(2, shell.Run(line.Split(' ')));
        Assert.Contains(message, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_an_edition_in_numbers()
    {
        using var shell = new DiskShell(Files);
        Assert.Equal(0, shell.Run("status"));
        Assert.Equal(
            """
            FILE STATUS WORDS CALLS NOTES WORKS TERMS PAGES MARKS OPEN SEAL
            a.md witness w 19 3 0 1 1 3 1 1 not sealed
            n.md 5 0 3 0 0 0 0 0
            glossary.md 3 0 0 0 0 0 0 0
            Notes s- Solidarity: 2 called, 2 defined
            Notes e- Editor: 1 called, 1 defined
            Pages of w, Proof: 3 marked, 1 to 5; not marked: 3; missing: 4
            Silenced at a.md:11: ED5001: a reason | with a bar
            """.ReplaceLineEndings("\n"),
            Squeeze(shell.Out).Replace("\n\n", "\n", StringComparison.Ordinal).TrimEnd());
        Assert.Equal(0, shell.Run("seal"));
        Assert.Equal(0, shell.Run("status"));
        Assert.Contains("sealed\n", shell.Out, StringComparison.Ordinal);
        shell.Write("a.md", Text.Replace("faction met", "faction sat", StringComparison.Ordinal));
        Assert.Equal(0, shell.Run("status", "--format", "json"));
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal("1 change", json.RootElement.GetProperty("editions")[0].GetProperty("files")[0].GetProperty("seal").GetString());
    }

    [Fact]
    public void Writes_a_statement_of_method()
    {
        using var shell = new DiskShell(Files);
        Assert.Equal(0, shell.Run("status", "--format", "markdown"));
        Assert.Equal(
            """
            # Statement of method {#statement-of-method}

            ## Sources

            - Proof (base): 3 pages are marked, p. 1 to p. 5; missing: 4; not marked: 3.

            ## Notes

            - Solidarity: 2 notes, numbered as in the witness, signed “S”; missing in the witness: 2.
            - Editor: 1 note, numbered at export.

            ## Marks in the text

            - error kept: 1.

            ## Forms of names

            - Trotsky, not Trotskii.

            ## Guard of the source text

            - `a.md`: not sealed.

            ## Exceptions to the rules

            - `a.md`, line 11: ED5001: a reason \| with a bar.

            """.ReplaceLineEndings("\n"),
            shell.Out);
    }

    private static string Squeeze(string text) => string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
