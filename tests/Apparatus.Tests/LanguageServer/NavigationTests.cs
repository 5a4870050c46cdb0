using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>What stands on the wire when somebody jumps, looks for references, or types a label once.</summary>
public sealed class NavigationTests
{
    private const string Edition =
        "# One {#one}\n\nA word.[^$0a] See @k and [there](#one).\n\n//- notes.md\n[^a]: See @k, p. 3.\n\n//- r.bib\n@book{k,\n  title = {T},\n}\n";

    [Theory]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/declaration")]
    public async Task A_jump_leads_to_the_note_in_another_file(string method)
    {
        await using var client = await TestClient.StartAsync(Edition);
        var found = (await client.RequestAsync(method, client.AtCursor())).EnumerateArray().Single();
        Assert.Equal("notes.md: [^a]:", client.Words(found));
        Assert.Equal("[^a]", client.Words("text.md", found.GetProperty("originSelectionRange")));
        Assert.Equal("[^a]: See @k, p. 3.", client.Words("notes.md", found.GetProperty("targetRange")).TrimEnd());
    }

    [Fact]
    public async Task A_client_without_links_gets_locations()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["textDocument"]!["definition"] = new JsonObject();
        await using var client = await TestClient.StartAsync(Edition, capabilities);
        var found = (await client.RequestAsync("textDocument/definition", client.AtCursor())).EnumerateArray().Single();
        Assert.False(found.TryGetProperty("targetUri", out _));
        Assert.Equal("notes.md: [^a]:", client.Words(found));
    }

    [Fact]
    public async Task An_open_text_counts_more_than_the_file()
    {
        await using var client = await TestClient.StartAsync("A word.[^$0a]\n\n[^a]: b\n");
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", "A word.[^a]\n\nMore.\n\n[^a]: b\n");
        var found = (await client.RequestAsync("textDocument/definition", client.AtCursor())).EnumerateArray().Single();
        Assert.Equal(4, found.GetProperty("targetRange").GetProperty("start").GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Nothing_to_jump_to_is_null()
    {
        await using var client = await TestClient.StartAsync("A $0word.\n");
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("textDocument/definition", client.AtCursor())).ValueKind);
    }

    [Theory]
    [InlineData(true, "text.md: @k|notes.md: @k|r.bib: k")]
    [InlineData(false, "text.md: @k|notes.md: @k")]
    public async Task References_with_and_without_the_entry(bool includeDeclaration, string expected)
    {
        await using var client = await TestClient.StartAsync(Edition);
        var parameters = client.At("r.bib", "@book{".Length);
        parameters["context"] = new JsonObject { ["includeDeclaration"] = includeDeclaration };
        var found = await client.RequestAsync("textDocument/references", parameters);
        Assert.Equal(expected.Split('|'), found.EnumerateArray().Select(client.Words));
    }

    [Fact]
    public async Task References_from_all_editions_that_share_a_bibliography()
    {
        await using var client = await TestClient.StartAsync(
            "//- a/edition.yml\ninput-files: [a.md]\nbibliography: ../r.bib\n//- a/a.md\n@k\n//- b/edition.yml\ninput-files: [b.md]\nbibliography: ../r.bib\n//- b/b.md\n@k\n//- r.bib\n@book{$0k}\n//- edition.yml\ninput-files: []\n");
        var parameters = client.AtCursor();
        parameters["context"] = new JsonObject { ["includeDeclaration"] = false };
        var found = await client.RequestAsync("textDocument/references", parameters);
        Assert.Equal(["a/a.md: @k", "b/b.md: @k"], found.EnumerateArray().Select(client.Words).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Highlights_read_and_write()
    {
        await using var client = await TestClient.StartAsync("A word.[^$0a] More.[^a]\n\n[^a]: b\n");
        var found = await client.RequestAsync("textDocument/documentHighlight", client.AtCursor());
        Assert.Equal(
            ["[^a] 2", "[^a] 2", "[^a]: 3"],
            found.EnumerateArray().Select(place => $"{client.Words("text.md", place.GetProperty("range"))} {place.GetProperty("kind").GetInt32()}"));
    }

    [Fact]
    public async Task Labels_of_one_file_are_typed_together()
    {
        await using var client = await TestClient.StartAsync("A word.[^$0a]\n\n[^a]: b\n\n//- other.md\nx[^c]\n\n//- third.md\n[^c]: d\n");
        var found = await client.RequestAsync("textDocument/linkedEditingRange", client.AtCursor());
        Assert.Equal(["a", "a"], found.GetProperty("ranges").EnumerateArray().Select(range => client.Words("text.md", range)));
        Assert.NotEmpty(found.GetProperty("wordPattern").GetString() ?? string.Empty);
        var none = await client.RequestAsync("textDocument/linkedEditingRange", client.At("other.md", 4));
        Assert.Equal(JsonValueKind.Null, none.ValueKind);
    }

    [Fact]
    public async Task What_depends_on_a_source()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var item = (await client.RequestAsync("textDocument/prepareCallHierarchy", client.At("r.bib", 8))).EnumerateArray().Single();
        Assert.Equal("k", item.GetProperty("name").GetString());
        Assert.Equal("k", client.Words("r.bib", item.GetProperty("selectionRange")));
        var calls = await client.RequestAsync("callHierarchy/incomingCalls", new JsonObject { ["item"] = JsonNode.Parse(item.GetRawText()) });
        Assert.Equal(
            ["One in text.md: @k", "[^a] in notes.md: @k"],
            calls.EnumerateArray().Select(call => Show(client, call.GetProperty("from"), call.GetProperty("from"), call.GetProperty("fromRanges"))));
        var section = JsonNode.Parse(calls[0].GetProperty("from").GetRawText());
        var outgoing = await client.RequestAsync("callHierarchy/outgoingCalls", new JsonObject { ["item"] = section });
        Assert.Equal(
            ["[^a] in notes.md: [^a]", "k in r.bib: @k"],
            outgoing.EnumerateArray().Select(call => Show(client, call.GetProperty("to"), calls[0].GetProperty("from"), call.GetProperty("fromRanges"))));
    }

    [Fact]
    public async Task An_item_of_another_program_is_an_error()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var item = (await client.RequestAsync("textDocument/prepareCallHierarchy", client.At("r.bib", 8))).EnumerateArray().Single();
        var changed = JsonNode.Parse(item.GetRawText())!.AsObject();
        changed.Remove("data");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("callHierarchy/incomingCalls", new JsonObject { ["item"] = changed }));
        Assert.Equal(-32602, failure.Code);
    }

    private static string Show(TestClient client, JsonElement item, JsonElement caller, JsonElement ranges)
    {
        var path = client.Path(caller.GetProperty("uri").GetString());
        return $"{item.GetProperty("name").GetString()} in {client.Path(item.GetProperty("uri").GetString())}: "
            + string.Join(' ', ranges.EnumerateArray().Select(range => client.Words(path, range)));
    }
}
