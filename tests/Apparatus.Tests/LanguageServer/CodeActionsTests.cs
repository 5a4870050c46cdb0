using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

public sealed class CodeActionsTests
{
    private const string Unread = "Text.[^x]\n[^x$0]: Note.\n";

    [Fact]
    public async Task A_fix_is_offered_with_its_diagnostic_and_resolved_later()
    {
        await using var client = await TestClient.StartAsync(Unread);
        var told = await client.ExpectDiagnosticsAsync("text.md", "ED1005");
        var actions = await Ask(client, told.GetProperty("diagnostics"));
        var fix = Action(actions, "Insert a blank line");
        Assert.Equal("quickfix", fix.GetProperty("kind").GetString());
        Assert.True(fix.GetProperty("isPreferred").GetBoolean());
        Assert.Equal(["ED1005"], TestClient.Codes(fix.GetProperty("diagnostics")));
        Assert.False(fix.TryGetProperty("edit", out _));
        Assert.Equal("\n", Edits(await Resolve(client, fix))[0].GetProperty("newText").GetString());
    }

    [Fact]
    public async Task Edits_come_at_once_to_a_client_that_cannot_ask_later()
    {
        var capabilities = TestClient.FullCapabilities;
        CodeActionCapabilities(capabilities).Remove("resolveSupport");
        await using var client = await TestClient.StartAsync(Unread, capabilities);
        var fix = Action(await Ask(client), "Insert a blank line");
        Assert.Equal("\n", Edits(fix)[0].GetProperty("newText").GetString());
        Assert.False(fix.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Changes_by_uri_go_to_a_client_without_document_changes()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["workspace"]?.AsObject().Remove("workspaceEdit");
        await using var client = await TestClient.StartAsync(Unread, capabilities);
        var edit = (await Resolve(client, Action(await Ask(client), "Insert a blank line"))).GetProperty("edit");
        Assert.Equal("\n", edit.GetProperty("changes").GetProperty(client.Uri("text.md"))[0].GetProperty("newText").GetString());
    }

    [Theory]
    [InlineData("quickfix", "Insert a blank line")]
    [InlineData("source.fixAll", "Make all safe fixes in this file")]
    [InlineData("source.fixAll.apparatus", "Make all safe fixes in this file")]
    public async Task Only_the_kinds_asked_for_are_offered(string kind, string title)
    {
        await using var client = await TestClient.StartAsync(Unread);
        var actions = await Ask(client, only: kind);
        Assert.NotEmpty(Action(actions, title).ToString());
        Assert.All(actions.EnumerateArray(), action => Assert.StartsWith(kind, action.GetProperty("kind").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Renumbering_shows_old_and_new_labels_and_asks_first()
    {
        await using var client = await TestClient.StartAsync("One[^4$0] two[^7].\n//- notes.md\n[^4]: First.\n\n[^7]: Second.\n");
        var edit = (await Resolve(client, Action(await Ask(client), "Renumber the notes of this file"))).GetProperty("edit");
        var annotations = edit.GetProperty("changeAnnotations").EnumerateObject().Select(found => found.Value).ToList();
        Assert.Equal(2, annotations.Count);
        Assert.All(annotations, found => Assert.Equal("4 → 1, 7 → 2", found.GetProperty("description").GetString()));
        Assert.All(annotations, found => Assert.True(found.GetProperty("needsConfirmation").GetBoolean()));
        Assert.Equal(2, edit.GetProperty("documentChanges").GetArrayLength());
    }

    [Fact]
    public async Task A_home_that_is_not_there_is_created()
    {
        await using var client = await TestClient.StartAsync(
            "//- a.md\nWord.[^s-1$0]\n//- edition.yml\ninput-files:\n- a.md\nmetadata: {edition: {notes: {s: {name: S, home: notes.md}}}}\n");
        var changes = (await Resolve(client, Action(await Ask(client), "Create note ‘s-1’"))).GetProperty("edit").GetProperty("documentChanges");
        Assert.Equal(("create", client.Uri("notes.md")), (changes[0].GetProperty("kind").GetString(), changes[0].GetProperty("uri").GetString()));
        Assert.Contains(changes.EnumerateArray(), change => change.TryGetProperty("textDocument", out var document) && document.GetProperty("uri").GetString() == client.Uri("edition.yml"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_cannot_be_done_is_said_to_those_who_show_it(bool isShown)
    {
        var capabilities = TestClient.FullCapabilities;
        CodeActionCapabilities(capabilities)["disabledSupport"] = isShown;
        await using var client = await TestClient.StartAsync("A[^x$0] and[^x].\n\n[^x]: Note.\n", capabilities);
        var disabled = (await Ask(client, only: "refactor")).EnumerateArray().Where(action => action.TryGetProperty("disabled", out _)).ToList();
        Assert.Equal(isShown ? 1 : 0, disabled.Count);
        Assert.All(disabled, action => Assert.Equal("More than one place refers to it.", action.GetProperty("disabled").GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task An_action_whose_text_is_gone_is_not_resolved()
    {
        await using var client = await TestClient.StartAsync(Unread);
        await client.OpenAsync("text.md");
        var fix = Action(await Ask(client), "Insert a blank line");
        await client.ChangeAsync("text.md", "Nothing is wrong.\n");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => Resolve(client, fix));
        Assert.Equal(-32801, failure.Code);
    }

    [Fact]
    public async Task An_action_is_found_again_in_a_text_that_has_grown()
    {
        await using var client = await TestClient.StartAsync(Unread);
        await client.OpenAsync("text.md");
        var fix = Action(await Ask(client), "Insert a blank line");
        await client.ChangeAsync("text.md", "Text.[^x]\n[^x]: Note.\n\nMore.\n");
        Assert.Equal("\n", Edits(await Resolve(client, fix))[0].GetProperty("newText").GetString());
    }

    [Fact]
    public async Task A_client_that_knows_commands_only_is_promised_nothing()
    {
        var capabilities = TestClient.FullCapabilities;
        CodeActionCapabilities(capabilities).Remove("codeActionLiteralSupport");
        await using var client = await TestClient.StartAsync(Unread, capabilities);
        Assert.False(client.Capabilities.TryGetProperty("codeActionProvider", out _));
    }

    private static JsonObject CodeActionCapabilities(JsonObject capabilities) => capabilities["textDocument"]?["codeAction"]?.AsObject() ?? [];

    private static Task<JsonElement> Ask(TestClient client, JsonElement? diagnostics = null, string? only = null)
    {
        var (path, offset) = client.Markup.Cursor ?? ("text.md", 0);
        var parameters = client.Document(path);
        parameters["range"] = client.Range(path, new TextSpan(offset, 0));
        parameters["context"] = new JsonObject
        {
            ["diagnostics"] = diagnostics is { } known ? JsonNode.Parse(known.GetRawText()) : new JsonArray(),
            ["only"] = only is null ? null : new JsonArray(only),
        };
        return client.RequestAsync("textDocument/codeAction", parameters);
    }

    private static Task<JsonElement> Resolve(TestClient client, JsonElement action) =>
        client.RequestAsync("codeAction/resolve", JsonNode.Parse(action.GetRawText())?.AsObject());

    private static JsonElement Action(JsonElement actions, string title) =>
        actions.EnumerateArray().First(action => action.GetProperty("title").GetString() == title);

    private static JsonElement Edits(JsonElement action) => action.GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("edits");
}
