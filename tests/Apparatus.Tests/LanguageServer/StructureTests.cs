using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>Outline, search, folds, selections, links, colours and the status page, as they stand on the wire.</summary>
public sealed class StructureTests
{
    private const string Text = """
        # One {#one}

        Words.[^a] See [there](#two) and [@known, p. 3].

        ## Sub

        [^a]: A note
            of two lines.

        [^b]: Another.
        //- other.md
        # Two {#two}
        //- references.bib
        @book{known,
          title = {The {Factory} Committees},
          doi = {10.1000/1},
        }
        """;

    [Fact]
    public async Task The_outline_is_a_tree()
    {
        await using var client = await TestClient.StartAsync(Text);
        var symbols = await client.RequestAsync("textDocument/documentSymbol", client.Document("text.md"));
        Assert.Equal(["One", "Notes", "Works cited"], Names(symbols));
        Assert.Equal(["Sub"], Names(symbols[0].GetProperty("children")));
        Assert.Equal(15, symbols[0].GetProperty("kind").GetInt32());
        Assert.Equal("#one", symbols[0].GetProperty("detail").GetString());
        Assert.Equal("One", client.Words("text.md", symbols[0].GetProperty("selectionRange")));
        Assert.EndsWith("Another.", client.Words("text.md", symbols[0].GetProperty("range")), System.StringComparison.Ordinal);
        Assert.Equal("A note of two lines.", symbols[1].GetProperty("children")[0].GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_client_without_trees_gets_a_list()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["textDocument"]!["documentSymbol"] = new JsonObject();
        await using var client = await TestClient.StartAsync(Text, capabilities);
        var symbols = await client.RequestAsync("textDocument/documentSymbol", client.Document("text.md"));
        Assert.Equal(["One", "Sub", "Notes", "a", "b", "Works cited", "known"], Names(symbols));
        Assert.Equal("One", symbols[1].GetProperty("containerName").GetString());
        Assert.False(symbols[1].TryGetProperty("range", out _));
        Assert.StartsWith("text.md: ## Sub", client.Words(symbols[1].GetProperty("location")), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two", "Two", "other.md: # Two {#two}")]
    [InlineData("factory", "known", "references.bib: known")]
    [InlineData("lines", "a: A note of two lines.", "text.md: [^a]:")]
    public async Task The_workspace_is_searched(string query, string name, string words)
    {
        await using var client = await TestClient.StartAsync(Text);
        var found = await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = query });
        Assert.Equal(name, found[0].GetProperty("name").GetString());
        Assert.Equal(words, client.Words(found[0].GetProperty("location")));
    }

    [Fact]
    public async Task Folds_go_by_lines()
    {
        await using var client = await TestClient.StartAsync(Text);
        var folds = await client.RequestAsync("textDocument/foldingRange", client.Document("text.md"));
        Assert.Equal(["0-9 ", "4-9 ", "6-9 region 2 notes"], folds.EnumerateArray().Select(Show));
        folds = await client.RequestAsync("textDocument/foldingRange", client.Document("references.bib"));
        Assert.Equal(["0-3 "], folds.EnumerateArray().Select(Show));

        static string Show(JsonElement fold) => $"{fold.GetProperty("startLine")}-{fold.GetProperty("endLine")} "
            + (fold.TryGetProperty("kind", out var kind) ? $"{kind} {fold.GetProperty("collapsedText")}" : string.Empty);
    }

    [Fact]
    public async Task Folds_are_as_many_as_the_client_takes_and_as_plain()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["textDocument"]!["foldingRange"] = new JsonObject { ["rangeLimit"] = 2 };
        await using var client = await TestClient.StartAsync("[^a]: A.\n\n[^b]: B.\n\n> C\n> D\n\n> E\n> F\n", capabilities);
        var folds = await client.RequestAsync("textDocument/foldingRange", client.Document("text.md"));
        Assert.Equal(2, folds.GetArrayLength());
        Assert.False(folds[0].TryGetProperty("collapsedText", out _));
    }

    [Fact]
    public async Task Selections_grow()
    {
        await using var client = await TestClient.StartAsync("# One\n\nA *str$0ong word* here.\n");
        var parameters = client.AtCursor();
        parameters["positions"] = new JsonArray(parameters["position"]!.DeepClone());
        parameters.Remove("position");
        var ranges = await client.RequestAsync("textDocument/selectionRange", parameters);
        var steps = new List<string>();
        for (var range = ranges[0]; ; range = range.GetProperty("parent"))
        {
            steps.Add(client.Words("text.md", range.GetProperty("range")));
            if (!range.TryGetProperty("parent", out _))
            {
                break;
            }
        }

        Assert.Equal(["strong", "strong word", "*strong word*", "A *strong word* here.", "# One\n\nA *strong word* here.", "# One\n\nA *strong word* here.\n"], steps);
    }

    [Fact]
    public async Task Deep_text_has_an_answer()
    {
        var deep = string.Concat(Enumerable.Range(0, 60).Select(level => new string(' ', 2 * level) + "- # a\n"));
        await using var client = await TestClient.StartAsync(deep);
        var parameters = client.Document("text.md");
        parameters["positions"] = new JsonArray(new JsonObject { ["line"] = 59, ["character"] = 500 });
        Assert.Equal(1, (await client.RequestAsync("textDocument/selectionRange", parameters)).GetArrayLength());
        Assert.NotEqual(0, (await client.RequestAsync("textDocument/documentSymbol", client.Document("text.md"))).GetArrayLength());
    }

    [Fact]
    public async Task Links_are_resolved_when_they_are_clicked()
    {
        await using var client = await TestClient.StartAsync(Text);
        var links = await client.RequestAsync("textDocument/documentLink", client.Document("text.md"));
        var link = Assert.Single(links.EnumerateArray());
        Assert.Equal("#two", client.Words("text.md", link.GetProperty("range")));
        Assert.Equal("Two (other.md)", link.GetProperty("tooltip").GetString());
        Assert.False(link.TryGetProperty("target", out _));
        var resolved = await client.RequestAsync("documentLink/resolve", TestClient.Parse(link.GetRawText()));
        Assert.Equal(client.Uri("other.md") + "#L1", resolved.GetProperty("target").GetString());
    }

    [Fact]
    public async Task Links_that_need_no_looking_up_come_with_their_target()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["textDocument"]!["documentLink"] = new JsonObject();
        await using var client = await TestClient.StartAsync(Text, capabilities);
        var link = (await client.RequestAsync("textDocument/documentLink", client.Document("references.bib")))[0];
        Assert.Equal("https://doi.org/10.1000/1", link.GetProperty("target").GetString());
        Assert.False(link.TryGetProperty("tooltip", out _));
        var files = await client.RequestAsync("textDocument/documentLink", client.Document("edition.yml"));
        Assert.Equal(["text.md", "other.md", "references.bib"], files.EnumerateArray().Select(file => client.Path(file.GetProperty("target").GetString())));
    }

    [Fact]
    public async Task A_link_that_is_gone_is_not_resolved()
    {
        await using var client = await TestClient.StartAsync(Text);
        var links = await client.RequestAsync("textDocument/documentLink", client.Document("text.md"));
        var link = TestClient.Parse(links[0].GetRawText());
        link["data"]!["uri"] = client.Uri("gone.md");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("documentLink/resolve", link));
        Assert.Equal(-32801, failure.Code);
    }

    [Theory]
    [InlineData("utf-16", 4, 2)]
    [InlineData("utf-8", 6, 4)]
    public async Task Tokens_are_counted_in_the_units_of_the_client(string encoding, int start, int length)
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["general"] = new JsonObject { ["positionEncodings"] = new JsonArray(encoding) };
        await using var client = await TestClient.StartAsync("😀[^😀] a[^b]\n", capabilities);
        var data = Data(await client.RequestAsync("textDocument/semanticTokens/full", client.Document("text.md")));
        Assert.Equal([0, start, length, 0, 6, 0, length + 5, 1, 0, 6], data);
    }

    [Fact]
    public async Task The_legend_names_the_tokens()
    {
        await using var client = await TestClient.StartAsync(Text);
        var legend = client.Capabilities.GetProperty("semanticTokensProvider").GetProperty("legend");
        Assert.Equal("function", legend.GetProperty("tokenTypes")[0].GetString());
        Assert.Equal("definition", legend.GetProperty("tokenModifiers")[0].GetString());
    }

    [Fact]
    public async Task Only_the_difference_is_told()
    {
        await using var client = await TestClient.StartAsync(Text);
        await client.OpenAsync("text.md", "a[^a] b[^a] c[^a]\n\n[^a]: d\n");
        var first = await client.RequestAsync("textDocument/semanticTokens/full", client.Document("text.md"));
        await client.ChangeAsync("text.md", "a[^a] b c[^a]\n\n[^a]: d\n");
        var parameters = client.Document("text.md");
        parameters["previousResultId"] = first.GetProperty("resultId").GetString();
        var delta = await client.RequestAsync("textDocument/semanticTokens/full/delta", parameters);
        Assert.False(delta.TryGetProperty("data", out _));
        var data = Data(first).ToList();
        foreach (var edit in delta.GetProperty("edits").EnumerateArray())
        {
            data.RemoveRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("deleteCount").GetInt32());
            data.InsertRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("data").EnumerateArray().Select(number => number.GetInt32()));
        }

        Assert.Equal(Data(await client.RequestAsync("textDocument/semanticTokens/full", client.Document("text.md"))), data);
        var old = client.Document("text.md");
        old["previousResultId"] = "long ago";
        Assert.Equal(data, Data(await client.RequestAsync("textDocument/semanticTokens/full/delta", old)));
    }

    [Fact]
    public async Task Nothing_new_is_an_empty_difference()
    {
        await using var client = await TestClient.StartAsync(Text);
        await client.OpenAsync("text.md");
        var parameters = client.Document("text.md");
        parameters["previousResultId"] = (await client.RequestAsync("textDocument/semanticTokens/full", client.Document("text.md"))).GetProperty("resultId").GetString();
        Assert.Equal(0, (await client.RequestAsync("textDocument/semanticTokens/full/delta", parameters)).GetProperty("edits").GetArrayLength());
    }

    [Fact]
    public async Task A_stretch_has_its_own_tokens()
    {
        await using var client = await TestClient.StartAsync(Text);
        var parameters = client.Document("text.md");
        var definition = client.Text("text.md").Content.IndexOf("[^b]", System.StringComparison.Ordinal);
        parameters["range"] = client.Range("text.md", new TextSpan(definition, 5));
        Assert.Equal([9, 2, 1, 0, 1], Data(await client.RequestAsync("textDocument/semanticTokens/range", parameters)));
    }

    [Fact]
    public async Task The_status_of_an_edition_is_a_page()
    {
        await using var client = await TestClient.StartAsync(Text);
        var page = (await client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = "apparatus.showStatus",
            ["arguments"] = new JsonArray(client.Uri("other.md")),
        })).GetString();
        Assert.Contains("`other.md` is text file 2 of 2, named under `input-files` in `edition.yml`.", page, System.StringComparison.Ordinal);
        Assert.Contains("2 text files. Diagnostics: ", page, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("elsewhere.md")]
    public async Task Without_a_file_the_page_is_about_all_editions(string? path)
    {
        await using var client = await TestClient.StartAsync(Text + "\n//- edition.yml\ninput-files: [text.md, other.md]\n//- loose/a.md\nWords.\n");
        var call = new JsonObject { ["command"] = "apparatus.showStatus" };
        if (path is not null)
        {
            call["arguments"] = new JsonArray(client.Uri(path));
        }

        var page = (await client.RequestAsync("workspace/executeCommand", call)).GetString();
        Assert.Contains("# Edition `edition.yml`", page, System.StringComparison.Ordinal);
        Assert.Contains("# Loose file `a.md`", page, System.StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Names(JsonElement symbols) => symbols.EnumerateArray().Select(symbol => symbol.GetProperty("name").GetString());

    private static List<int> Data(JsonElement tokens) => [.. tokens.GetProperty("data").EnumerateArray().Select(number => number.GetInt32())];
}
