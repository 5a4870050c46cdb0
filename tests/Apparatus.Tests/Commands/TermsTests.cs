using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class TermsTests
{
    private const string Manifest = "input-files: [text/a.md, text/b.md]\nmetadata: {edition: {glossary: glossary.md}}\n";
    private const string First = "# One\n\n[]{.pb #p1}Lenin and the trade\nunion; trade unions, trade-unions.\n";
    private const string Second = "# Two\n\nLenin.[^e-a]\n\n[^e-a]: Individual management, one\n    man management.\n";

    [Fact]
    public void Terms_are_listed_with_files_lines_and_pages()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("terms"));
        Assert.Equal(
            """
            term                uses  places
            Lenin                  2  text/a.md: 3
                                      text/b.md: 3
                                      pages 1
            One-man management     2  text/b.md: 5 (2)
            Trade union            3  text/a.md: 3, 4 (2)
                                      pages 1
            3 terms with 7 uses in 2 files. 2 terms without uses: --unused lists them.

            """.ReplaceLineEndings("\n"),
            shell.Out);
        Assert.Equal("", shell.Error);
    }

    [Theory]
    [InlineData("terms", "Lenin One-man Trade")]
    [InlineData("terms .", "Lenin One-man Trade")]
    [InlineData("terms edition.yml", "Lenin One-man Trade")]
    [InlineData("terms text", "Lenin One-man Trade")]
    [InlineData("terms text/b.md", "Lenin One-man")]
    [InlineData("terms text/a.md text/b.md", "Lenin One-man Trade")]
    [InlineData("terms glossary.md", "Lenin One-man Trade")]
    [InlineData("terms --kind person", "Lenin")]
    [InlineData("terms --kind person --kind org", "Lenin")]
    [InlineData("terms --kind=org", "")]
    [InlineData("terms --term t-lenin", "Lenin")]
    [InlineData("terms --term tradeunions", "Trade")]
    [InlineData("terms --term #t-lenin --term individual-management", "Lenin One-man")]
    [InlineData("terms --term labor-aristocracy", "Labour")]
    [InlineData("terms --unused", "Labour Workers’")]
    [InlineData("terms --unused text/b.md", "Labour Trade Workers’")]
    [InlineData("terms --unused --kind org", "Workers’")]
    [InlineData("terms --include-glossary", "Lenin One-man Trade")]
    public void Paths_and_options_choose(string line, string terms)
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run([.. line.Split(' '), "--quiet"]));
        Assert.Equal(terms, string.Join(' ', shell.Out.Split('\n').Where(row => row.Length > 0 && row[0] is not (' ' or 't')).Select(row => row.Split(' ')[0])));
    }

    [Fact]
    public void Unused_terms_are_listed_with_their_places()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("terms", "--unused"));
        Assert.Equal("Labour aristocracy   glossary.md:7\nWorkers’ Opposition  glossary.md:11\n2 terms without uses.\n", shell.Out);
        Assert.Equal(0, shell.Run("terms", "--unused", "--kind", "person"));
        Assert.Equal("Every term is used.\n", shell.Out);
        Assert.Equal(0, shell.Run("terms", "--unused", "--format", "markdown"));
        Assert.Contains("- Labour aristocracy\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("terms", "--unused", "--format", "csv"));
        Assert.Contains("\r\nt-labour-aristocracy,Labour aristocracy,term,,,glossary.md,7,1,,,,entry\r\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_spreadsheet_has_a_row_for_each_place()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("terms", "--format", "csv"));
        Assert.Equal(
            [
                "id,headword,kind,words,form,file,line,column,witness,page,note,occurrence",
                "t-lenin,Lenin,person,Lenin,headword,text/a.md,3,12,,1,,prose",
                "t-lenin,Lenin,person,Lenin,headword,text/b.md,3,1,,,,prose",
                "t-one-man-management,One-man management,term,Individual management,discouraged,text/b.md,5,9,,,e-a,prose",
                "t-one-man-management,One-man management,term,one man management,headword,text/b.md,5,32,,,e-a,prose",
                "t-trade-union,Trade union,term,trade union,headword,text/a.md,3,26,,1,,prose",
                "t-trade-union,Trade union,term,trade unions,headword,text/a.md,4,8,,1,,prose",
                "t-trade-union,Trade union,term,trade-unions,headword,text/a.md,4,22,,1,,prose",
                "",
            ],
            shell.Out.Split("\r\n"));
    }

    [Fact]
    public void Json_has_all_terms_and_places()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("terms", "--format", "json"));
        using var json = JsonDocument.Parse(shell.Out);
        var root = json.RootElement;
        Assert.Equal("{\"terms\":5,\"unused\":2,\"uses\":7,\"files\":2}", root.GetProperty("summary").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("glossary.md", Assert.Single(root.GetProperty("glossaries").EnumerateArray()).GetString());
        var lenin = root.GetProperty("terms")[1];
        Assert.Equal("t-lenin person 19", $"{lenin.GetProperty("id").GetString()} {lenin.GetProperty("kind").GetString()} {lenin.GetProperty("line").GetInt32()}");
        var place = lenin.GetProperty("occurrences")[0];
        Assert.Equal((3, 12, 3, 17), (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32(), place.GetProperty("endLine").GetInt32(), place.GetProperty("endColumn").GetInt32()));
        Assert.Equal("Lenin", First.Substring(place.GetProperty("offset").GetInt32(), place.GetProperty("length").GetInt32()));
        Assert.Equal("1 p1", $"{place.GetProperty("page").GetProperty("number").GetString()} {place.GetProperty("page").GetProperty("id").GetString()}");
        Assert.Equal(JsonValueKind.Null, place.GetProperty("page").GetProperty("witness").ValueKind);
        var names = lenin.GetProperty("occurrences").EnumerateArray().Select(found => string.Join(',', found.EnumerateObject().Select(property => property.Name)));
        Assert.Single(names.Distinct());
    }

    [Fact]
    public void The_readme_names_all_that_is_in_the_json()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("terms", "--format", "json"));
        using var json = JsonDocument.Parse(shell.Out);
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var described = readme[readme.IndexOf("The JSON of `terms`", StringComparison.Ordinal)..];
        var term = json.RootElement.GetProperty("terms")[1];
        var place = term.GetProperty("occurrences")[0];
        var names = new[] { json.RootElement, term, place, place.GetProperty("page") }.SelectMany(found => found.EnumerateObject()).Select(property => property.Name);
        Assert.Empty(names.Where(name => !described.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_glossary_in_yaml_may_be_named()
    {
        using var shell = new DiskShell(
            ("edition.yml", "input-files: [a.md]\nmetadata: {edition: {glossary: terms.yml}}\n"),
            ("a.md", "Lenin and the faction.\n"),
            ("terms.yml", "- term: Lenin\n  kind: person\n  definition: One.\n  see also: Faction\n- term: Faction\n  definition: Two.\n"));
        Assert.Equal(0, shell.Run("terms", "terms.yml", "--format", "markdown"));
        Assert.Contains("- Faction, a.md\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("- Lenin, a.md; *see also* Faction\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void The_index_is_ready_to_print()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("terms", "--format", "markdown"));
        Assert.Equal(
            "::: {.index .noterm}\n\n# Index {#index}\n\n**L**\n\n- Lenin, [1](#p1), [Two](#two)\n\n**O**\n\n- One-man management, [Two](#two) (note)\n\n**T**\n\n- Trade union, [1](#p1)\n\n:::\n",
            shell.Out);
    }

    [Fact]
    public void Each_book_has_its_index_and_loose_files_beside_it_are_no_part_of_it()
    {
        using var shell = Edition();
        shell.Write("README.md", "Lenin.");
        shell.Write("other/edition.yml", "input-files: [c.md]\n");
        shell.Write("other/c.md", "# Three\n\nTrotsky.");
        shell.Write("other/glossary.md", "[Trotsky]{#t-trotsky .person}\n\n:   Of the army.\n");
        Assert.Equal(0, shell.Run("terms", "--format", "markdown"));
        Assert.Equal(["# Index to .", "# Index to other"], shell.Out.Split('\n').Where(line => line.StartsWith('#')).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("README", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("terms", "README.md", "--quiet"));
        Assert.Contains("README.md: 1\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_takes_the_list_and_the_summary_goes_to_standard_error()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("terms", "--format", "csv", "--output", "terms.csv"));
        Assert.Equal("", shell.Out);
        Assert.StartsWith("id,headword", shell.Read("terms.csv"), StringComparison.Ordinal);
        Assert.Equal("3 terms with 7 uses in 2 files. 2 terms without uses: --unused lists them.\n", shell.Error);
        Assert.Equal(0, shell.Run("terms", "--output", "terms.txt", "-q"));
        Assert.Equal("", shell.Out + shell.Error);
        Assert.EndsWith("pages 1\n", shell.Read("terms.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone/terms.csv", "Cannot write gone/terms.csv: there is no such folder")]
    [InlineData("text", "Cannot write text: ")]
    public void An_output_that_cannot_be_written_is_a_failure(string path, string message)
    {
        using var shell = Edition();
        Assert.Equal(2, shell.Run("terms", "--output", path));
        Assert.Contains("apparatus: " + message, shell.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(shell["text"]));
    }

    [Fact]
    public void A_typing_error_in_a_term_is_understood_and_said()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("terms", "--term", "Lennin", "--quiet"));
        Assert.Contains("Lenin", shell.Out, StringComparison.Ordinal);
        Assert.Equal("apparatus: There is no term ‘Lennin’; ‘Lenin’ is taken.\n", shell.Error);
    }

    [Theory]
    [InlineData("--term|union", "There is no term ‘union’ in the glossary. Did you mean ‘Trade union’?")]
    [InlineData("--term|zzz", "There is no term ‘zzz’ in the glossary.")]
    [InlineData("--term|\"a\r\nb\"", "There is no term ‘\"a b\"’ in the glossary.")]
    [InlineData("--term|", "--term needs an id or a phrase.")]
    [InlineData("--term| ", "--term needs an id or a phrase.")]
    [InlineData("--kind|persn", "There is no kind ‘persn’; there are term, person, place, org, work. Did you mean ‘person’?")]
    [InlineData("--format|cvs", "There is no format ‘cvs’; there are text, json, csv, markdown. Did you mean ‘csv’?")]
    [InlineData("--output|", "--output needs a file name.")]
    [InlineData("", "A path is empty.")]
    [InlineData("--unusd", "There is no option ‘--unusd’. Did you mean ‘--unused’?")]
    public void Usage_errors_are_short_and_say_where_help_is(string words, string message)
    {
        using var shell = Edition();
        Assert.Equal(2, shell.Run([.. words.Split('|').Prepend("terms")]));
        Assert.Equal("", shell.Out);
        Assert.Equal($"apparatus: {message}\nTry: apparatus terms --help\n", shell.Error);
    }

    [Fact]
    public void A_path_that_is_not_there_is_named_and_the_rest_listed()
    {
        using var shell = Edition();
        Assert.Equal(2, shell.Run("terms", "gone.md", "text/a.md"));
        Assert.Contains("Trade union", shell.Out, StringComparison.Ordinal);
        Assert.Equal("apparatus: gone.md: There is no such file or folder; look at the spelling of the path.\n", shell.Error);
        Assert.Equal(2, shell.Run("terms", "gone.md"));
        Assert.Equal("", shell.Out);
        Assert.Equal("apparatus: gone.md: There is no such file or folder; look at the spelling of the path.\n", shell.Error);
    }

    [Fact]
    public void Without_a_glossary_it_says_what_to_do()
    {
        using var shell = new DiskShell(("a.md", "Text."));
        Assert.Equal(2, shell.Run("terms"));
        Assert.Equal("apparatus: There is no glossary for ‘.’. Write glossary.md beside the manifest or the text, or name your file in the manifest: metadata: {edition: {glossary: FILE}}.\n", shell.Error);
        shell.Write("edition.yml", "input-files: [a.md]\nmetadata: {edition: {glossary: terms.md}}\n");
        Assert.Equal(2, shell.Run("terms"));
        Assert.Equal("apparatus: There is no file terms.md, which edition.yml names.\n", shell.Error);
        shell.Write("terms.md", "No entry here.\n");
        Assert.Equal(2, shell.Run("terms"));
        Assert.StartsWith("apparatus: The glossary terms.md has no entry that can be read.", shell.Error, StringComparison.Ordinal);
        using var empty = new DiskShell(("a.txt", "Text."));
        Assert.Equal(2, empty.Run("terms"));
        Assert.Equal("apparatus: There is no Markdown file in ‘.’.\n", empty.Error);
    }

    [Fact]
    public void A_chapter_that_is_no_text_is_named_and_the_rest_listed()
    {
        using var shell = Edition();
        shell.Write("text/b.md", 0x4C, 0xE9, 0x0A);
        Assert.Equal(2, shell.Run("terms"));
        Assert.Contains("Trade union", shell.Out, StringComparison.Ordinal);
        Assert.Equal("apparatus: text/b.md is left out: it is not UTF-8 (line 1); save it as UTF-8.\n", shell.Error);
        Assert.Equal(0, shell.Run("terms", "text/a.md"));
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void A_glossary_that_is_no_text_is_named()
    {
        using var shell = Edition();
        shell.Write("glossary.md", 0x4C, 0xE9, 0x0A);
        Assert.Equal(2, shell.Run("terms", "text/a.md"));
        Assert.Equal("apparatus: glossary.md is left out: it is not UTF-8 (line 1); save it as UTF-8.\n", shell.Error);
    }

    [Fact]
    public void A_broken_entry_of_a_glossary_in_yaml_costs_itself_only()
    {
        using var shell = new DiskShell(
            ("edition.yml", "input-files: [a.md]\nmetadata: {edition: {glossary: terms.yml}}\n"),
            ("a.md", "Lenin and the faction.\n"),
            ("terms.yml", "- term: Lenin\n  kind: person\n  definition: One.\n- term: \"Broken\n  definition: [\n- definition: No term.\n- term: Faction\n  definition: Two.\n"));
        Assert.Equal(2, shell.Run("terms", "--quiet"));
        Assert.Contains("Faction     1  a.md: 1\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Lenin       1  a.md: 1\n", shell.Out, StringComparison.Ordinal);
        Assert.All(shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^apparatus: terms.yml:[456]: an entry is left out: .+\\.$", line));
        Assert.Contains("terms.yml:6: an entry is left out: the entry has no “term:”.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_faults_of_a_glossary_are_counted()
    {
        using var shell = new DiskShell(
            ("edition.yml", "input-files: [a.md]\nmetadata: {edition: {glossary: terms.yml}}\n"),
            ("a.md", "Lenin.\n"),
            ("terms.yml", "- term: Lenin\n" + string.Concat(Enumerable.Repeat("- definition: No term.\n", 9))));
        Assert.Equal(2, shell.Run("terms"));
        Assert.Equal(6, shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("apparatus: terms.yml: 4 more faults; “apparatus check” shows them all.\n", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_has_its_index()
    {
        using var shell = new DiskShell();
        Assert.Equal(0, shell.Run("terms", Path.Combine(Repository.Root, "samples/workers-opposition"), "--format", "markdown"));
        Assert.Contains("- Kollontai, [iii](#piii)–[iv](#piv), [1](#p1)–[2](#p2)\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("- Workers’ control, [1](#p1); *see also* Factory committee\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal("", shell.Error);
    }

    private static DiskShell Edition() => new(("edition.yml", Manifest), ("text/a.md", First), ("text/b.md", Second), ("glossary.md", TermTest.Glossary));
}
