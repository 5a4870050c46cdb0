using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>Completion over the wire, to clients that can much and clients that can little.</summary>
public sealed class CompletionTests
{
    private const string Works = "\n\n//- r.bib\n@book{brinton1970, author = {Maurice Brinton}, title = {The Bolsheviks}, year = {1970}}\n@book{daniels1960, author = {R. V. Daniels}, title = {Conscience}, year = {1960}}\n";

    [Fact]
    public async Task Completes_a_half_typed_key()
    {
        await using var client = await TestClient.StartAsync("[see @bri$0, p. 3]" + Works);
        var list = await client.RequestAsync("textDocument/completion", client.AtCursor());
        Assert.True(list.GetProperty("isIncomplete").GetBoolean());
        var item = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal("brinton1970", item.GetProperty("label").GetString());
        Assert.Equal("@bri", item.GetProperty("filterText").GetString());
        Assert.Equal("@brinton1970", item.GetProperty("textEdit").GetProperty("newText").GetString());
        Assert.Equal("@bri", client.Words("text.md", item.GetProperty("textEdit").GetProperty("range")));
    }

    [Fact]
    public async Task Resolves_the_reference_when_it_is_shown()
    {
        await using var client = await TestClient.StartAsync("[@bri$0]" + Works);
        var item = await FirstAsync(client);
        Assert.False(item.TryGetProperty("documentation", out _));
        var resolved = await ResolveAsync(client, item);
        Assert.Equal("markdown", resolved.GetProperty("documentation").GetProperty("kind").GetString());
        Assert.Contains("Bolsheviks", resolved.GetProperty("documentation").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal(item.GetProperty("textEdit").ToString(), resolved.GetProperty("textEdit").ToString());
        Assert.Equal(item.GetProperty("label").ToString(), resolved.GetProperty("label").ToString());
    }

    [Fact]
    public async Task Documents_in_plain_text_where_markdown_is_not_offered()
    {
        await using var client = await TestClient.StartAsync("Word.[^$0]\n\n[^x]: The *first* note.\n", Without("documentationFormat"));
        var item = (await ItemsAsync(client)).Single(item => item.GetProperty("label").GetString() == "x");
        var documentation = (await ResolveAsync(client, item)).GetProperty("documentation");
        Assert.Equal("plaintext", documentation.GetProperty("kind").GetString());
        Assert.StartsWith("The first note.", documentation.GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"label": "a"}""")]
    [InlineData("""{"label": "a", "data": 7}""")]
    [InlineData("""{"label": "a", "data": {"uri": "file:///nowhere.md", "kind": 1, "name": "x"}}""")]
    [InlineData("""{"label": "a", "data": {"kind": 99}}""")]
    public async Task Gives_back_what_it_cannot_resolve(string item)
    {
        await using var client = await TestClient.StartAsync("Word.");
        var resolved = await client.RequestAsync("completionItem/resolve", TestClient.Parse(item));
        Assert.Equal("a", resolved.GetProperty("label").GetString());
        Assert.False(resolved.TryGetProperty("documentation", out _));
    }

    [Fact]
    public async Task Offers_to_insert_or_to_replace()
    {
        await using var client = await TestClient.StartAsync("As @bri$0nton says." + Works);
        var edit = (await FirstAsync(client)).GetProperty("textEdit");
        Assert.Equal("@bri", client.Words("text.md", edit.GetProperty("insert")));
        Assert.Equal("@brinton", client.Words("text.md", edit.GetProperty("replace")));
        Assert.False(edit.TryGetProperty("range", out _));
    }

    [Fact]
    public async Task Replaces_where_the_client_cannot_choose()
    {
        await using var client = await TestClient.StartAsync("As @bri$0nton says." + Works, Without("insertReplaceSupport"));
        var edit = (await FirstAsync(client)).GetProperty("textEdit");
        Assert.Equal("@brinton", client.Words("text.md", edit.GetProperty("range")));
        Assert.False(edit.TryGetProperty("insert", out _));
    }

    [Fact]
    public async Task Writes_a_snippet()
    {
        await using var client = await TestClient.StartAsync("Word.[^x]\n\n[^$0]\n");
        var item = await FirstAsync(client);
        Assert.Equal(2, item.GetProperty("insertTextFormat").GetInt32());
        Assert.Equal("[^x]: ${1:TODO}", item.GetProperty("textEdit").GetProperty("newText").GetString());
    }

    [Fact]
    public async Task Writes_no_snippet_where_the_client_cannot()
    {
        await using var client = await TestClient.StartAsync("Word.[^x]\n\n[^$0]\n", Without("snippetSupport"));
        var item = await FirstAsync(client);
        Assert.False(item.TryGetProperty("insertTextFormat", out _));
        Assert.Equal("[^x]: TODO", item.GetProperty("textEdit").GetProperty("newText").GetString());
    }

    [Fact]
    public async Task Shows_words_beside_the_label()
    {
        await using var client = await TestClient.StartAsync("[x](#$0)\n\n//- two.md\n# On Bureaucracy {#bureaucracy}\n");
        var item = await FirstAsync(client);
        Assert.Equal("On Bureaucracy", item.GetProperty("labelDetails").GetProperty("description").GetString());
        Assert.Equal("two.md", item.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Shows_them_in_the_detail_where_there_is_no_room_beside_the_label()
    {
        await using var client = await TestClient.StartAsync("[x](#$0)\n\n//- two.md\n# On Bureaucracy {#bureaucracy}\n", Without("labelDetailsSupport"));
        var item = await FirstAsync(client);
        Assert.False(item.TryGetProperty("labelDetails", out _));
        Assert.Equal("On Bureaucracy · two.md", item.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Names_commit_characters_where_the_client_knows_them(bool supported)
    {
        var capabilities = TestClient.FullCapabilities;
        Item(capabilities)["commitCharactersSupport"] = supported;
        await using var client = await TestClient.StartAsync("[@bri$0]" + Works, capabilities);
        var has = (await FirstAsync(client)).TryGetProperty("commitCharacters", out var characters);
        Assert.Equal(supported, has);
        Assert.Equal(supported ? ",;]" : string.Empty, has ? string.Concat(characters.EnumerateArray().Select(c => c.GetString())) : string.Empty);
    }

    [Theory]
    [InlineData(true, 19)]
    [InlineData(false, 17)]
    public async Task Uses_the_kinds_that_the_client_knows(bool listed, int kind)
    {
        var capabilities = TestClient.FullCapabilities;
        if (listed)
        {
            Completion(capabilities)["completionItemKind"] = new JsonObject { ["valueSet"] = new JsonArray(17, 18, 19) };
        }

        await using var client = await TestClient.StartAsync("![x]($0)\n\n//- pictures/a.png\n", capabilities);
        var folder = (await ItemsAsync(client)).Single(item => item.GetProperty("label").GetString() == "pictures/");
        Assert.Equal(kind, folder.GetProperty("kind").GetInt32());
    }

    [Fact]
    public async Task Puts_brackets_around_a_key_where_the_user_wants_them()
    {
        // A client that does not answer questions about settings sends them when they change.
        var capabilities = TestClient.FullCapabilities;
        Assert.True(capabilities["workspace"]?.AsObject().Remove("configuration"));
        await using var client = await TestClient.StartAsync("As @bri$0 says." + Works, capabilities);
        await client.NotifyAsync("workspace/didChangeConfiguration", TestClient.Parse("""{"settings": {"apparatus": {"completion": {"style": "brackets"}}}}"""));
        Assert.Equal("[@brinton1970]", (await FirstAsync(client)).GetProperty("textEdit").GetProperty("newText").GetString());
    }

    [Fact]
    public async Task Knows_what_is_typed_but_not_saved()
    {
        await using var client = await TestClient.StartAsync("Word.[^]$0\n\n//- two.md\nText.\n");
        await client.OpenAsync("text.md");
        await client.OpenAsync("two.md");
        await client.ChangeAsync("two.md", "Text.\n\n[^unsaved]: A new note.\n");
        await client.ChangeAsync("text.md", "Word.[^]\n");
        var items = (await client.RequestAsync("textDocument/completion", client.At("text.md", 7))).GetProperty("items").EnumerateArray();
        Assert.Contains(items, item => item.GetProperty("label").GetString() == "unsaved");
    }

    [Fact]
    public async Task Lists_files_of_the_disk_for_a_manifest()
    {
        await using var client = await TestClient.StartAsync("//- edition.yml\ninput-files:\n- text.md\n- $0\n//- text.md\nText.\n//- two.md\nText.\n");
        Assert.Equal("two.md", (await FirstAsync(client)).GetProperty("label").GetString());
    }

    [Fact]
    public async Task Answers_prose_with_an_empty_list()
    {
        await using var client = await TestClient.StartAsync("A plain,$0 sentence." + Works);
        Assert.Empty(await ItemsAsync(client));
    }

    [Fact]
    public async Task Says_which_characters_open_a_list()
    {
        await using var client = await TestClient.StartAsync("Word.");
        var provider = client.Capabilities.GetProperty("completionProvider");
        Assert.Equal("^@#(/,:=", string.Concat(provider.GetProperty("triggerCharacters").EnumerateArray().Select(c => c.GetString())));
        Assert.True(provider.GetProperty("resolveProvider").GetBoolean());
    }

    private static async Task<List<JsonElement>> ItemsAsync(TestClient client) =>
        [.. (await client.RequestAsync("textDocument/completion", client.AtCursor())).GetProperty("items").EnumerateArray()];

    private static async Task<JsonElement> FirstAsync(TestClient client) => (await ItemsAsync(client))[0];

    private static Task<JsonElement> ResolveAsync(TestClient client, JsonElement item) => client.RequestAsync("completionItem/resolve", TestClient.Parse(item.GetRawText()));

    private static JsonObject Completion(JsonObject capabilities) =>
        capabilities["textDocument"]?["completion"]?.AsObject() ?? throw new InvalidOperationException("The client cannot complete.");

    private static JsonObject Item(JsonObject capabilities) =>
        Completion(capabilities)["completionItem"]?.AsObject() ?? throw new InvalidOperationException("The client cannot complete.");

    private static JsonObject Without(string capability)
    {
        var capabilities = TestClient.FullCapabilities;
        Assert.True(Item(capabilities).Remove(capability));
        return capabilities;
    }
}
