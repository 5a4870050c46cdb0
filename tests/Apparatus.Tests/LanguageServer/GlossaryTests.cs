using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>Terms and glossaries as they stand on the wire, and while they are edited.</summary>
public sealed class GlossaryTests
{
    private const string Text = "The trade\nun$0ions met.\n\n";

    private const string Glossary = "//- glossary.md\n[Trade union]{#t-trade-union .term}\n\n:   A body of workers.\n";

    private const string List = "- term: Trade union\n  definition: A body of workers.\n";

    private const string Listed = Text + "//- terms.yaml\n" + List + "\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    glossary: terms.yaml\n";

    [Fact]
    public async Task A_hover_follows_the_glossary_as_it_is_written()
    {
        await using var client = await TestClient.StartAsync(Text + Glossary);
        Assert.Contains("A body of workers.", await HoverAsync(client), StringComparison.Ordinal);
        await client.OpenAsync("glossary.md");
        await client.ChangeAsync("glossary.md", client.Text("glossary.md").Content.Replace("of workers", "of wage workers", StringComparison.Ordinal));
        Assert.Contains("A body of wage workers.", await HoverAsync(client), StringComparison.Ordinal);
        await client.ChangeAsync("glossary.md", "[Guild]{#t-guild .term}\n\n:   A body of masters.\n");
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("textDocument/hover", client.AtCursor())).ValueKind);
        await client.CloseAsync("glossary.md");
        Assert.Contains("A body of workers.", await HoverAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hover_follows_the_text_as_it_is_written()
    {
        await using var client = await TestClient.StartAsync(Text + Glossary);
        await client.OpenAsync("text.md");
        Assert.Contains("1 use", await HoverAsync(client), StringComparison.Ordinal);
        await client.ChangeAsync("text.md", "The trade\nunions met a trade union.\n");
        Assert.Contains("2 uses", await HoverAsync(client), StringComparison.Ordinal);
        await client.ChangeAsync("text.md", "The trade\nunison met.\n");
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("textDocument/hover", client.AtCursor())).ValueKind);
    }

    [Fact]
    public async Task A_glossary_in_YAML_is_followed_too_and_its_faults_are_told()
    {
        await using var client = await TestClient.StartAsync(Listed);
        Assert.Contains("A body of workers.", await HoverAsync(client), StringComparison.Ordinal);
        await client.OpenAsync("terms.yaml", language: "yaml");
        await client.ChangeAsync("terms.yaml", List.Replace("of workers", "of wage workers", StringComparison.Ordinal));
        Assert.Contains("A body of wage workers.", await HoverAsync(client), StringComparison.Ordinal);
        await client.ChangeAsync("terms.yaml", List + "- term: \"Broken\n");
        await client.ExpectAsync("textDocument/publishDiagnostics", told => told.GetProperty("uri").GetString() == client.Uri("terms.yaml") && TestClient.Codes(told.GetProperty("diagnostics")).Contains("ED6001"));
        Assert.Contains("A body of workers.", await HoverAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_jump_goes_to_the_headword_in_Markdown_and_in_YAML()
    {
        await using var client = await TestClient.StartAsync(Text + Glossary);
        var links = await client.RequestAsync("textDocument/definition", client.AtCursor());
        Assert.Equal("glossary.md: [Trade union]{#t-trade-union .term}", client.Words(links[0]));
        await using var listed = await TestClient.StartAsync(Listed);
        Assert.Equal("terms.yaml: Trade union", listed.Words((await listed.RequestAsync("textDocument/definition", listed.AtCursor()))[0]));
    }

    [Fact]
    public async Task Prose_changes_with_a_headword_only_when_it_is_confirmed()
    {
        await using var client = await TestClient.StartAsync(Text + Glossary);
        var edit = await client.RequestAsync("textDocument/rename", WithName(client.AtCursor(), "Guild"));
        var annotations = edit.GetProperty("changeAnnotations").EnumerateObject().ToDictionary(
            annotation => annotation.Name, annotation => annotation.Value.TryGetProperty("needsConfirmation", out var needed) && needed.GetBoolean());
        var edits = edit.GetProperty("documentChanges").EnumerateArray().SelectMany(file => file.GetProperty("edits").EnumerateArray()
            .Select(change => $"{client.Path(file.GetProperty("textDocument").GetProperty("uri").GetString())} {change.GetProperty("newText").GetString()} {annotations[change.GetProperty("annotationId").GetString() ?? string.Empty]}"));
        Assert.Equal(["glossary.md Guild False", "text.md guilds True"], edits.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_client_that_cannot_ask_changes_no_prose()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["workspace"]!["workspaceEdit"] = new JsonObject { ["documentChanges"] = true };
        capabilities["workspace"]!["configuration"] = false;
        await using var client = await TestClient.StartAsync(Text + Glossary, capabilities);
        var edit = await client.RequestAsync("textDocument/rename", WithName(client.AtCursor(), "Guild"));
        Assert.Equal(["glossary.md"], edit.GetProperty("documentChanges").EnumerateArray().Select(file => client.Path(file.GetProperty("textDocument").GetProperty("uri").GetString())));
    }

    [Fact]
    public async Task Lenses_count_uses_and_entries_call_each_other()
    {
        await using var client = await TestClient.StartAsync(Text + Glossary + "\n:   *See also:* [guild](#t-guild)\n\n[Guild]{#t-guild .term}\n\n:   A body of masters.\n");
        var lenses = await client.RequestAsync("textDocument/codeLens", client.Document("glossary.md"));
        var titles = new string?[lenses.GetArrayLength()];
        for (var i = 0; i < titles.Length; i++)
        {
            var resolved = await client.RequestAsync("codeLens/resolve", JsonNode.Parse(lenses[i].GetRawText())?.AsObject());
            titles[i] = resolved.GetProperty("command").GetProperty("title").GetString();
        }

        Assert.Equal(["1 use", "0 uses"], titles);
        var items = await client.RequestAsync("textDocument/prepareCallHierarchy", client.AtCursor());
        var outgoing = await client.RequestAsync("callHierarchy/outgoingCalls", new JsonObject { ["item"] = JsonNode.Parse(items[0].GetRawText()) });
        Assert.Equal("Guild", outgoing[0].GetProperty("to").GetProperty("name").GetString());
        var incoming = await client.RequestAsync("callHierarchy/incomingCalls", new JsonObject { ["item"] = JsonNode.Parse(outgoing[0].GetProperty("to").GetRawText()) });
        Assert.Equal("Trade union", incoming[0].GetProperty("from").GetProperty("name").GetString());
    }

    private static JsonObject WithName(JsonObject place, string name)
    {
        place["newName"] = name;
        return place;
    }

    private static async Task<string> HoverAsync(TestClient client) =>
        (await client.RequestAsync("textDocument/hover", client.AtCursor())).GetProperty("contents").GetProperty("value").GetString() ?? string.Empty;
}
