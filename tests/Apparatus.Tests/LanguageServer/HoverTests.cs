using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>Hovers, inlay hints and lenses, as they stand on the wire.</summary>
public sealed class HoverTests
{
    private const string Edition =
        "# One {#one}\n\nA \uD83D\uDE00 word.[^$0a] See @k and [there](#one).\n\n//- notes.md\n[^a]: See @k, p. 3.\n\n//- r.bib\n@book{k,\n  title = {T},\n}\n";

    [Fact]
    public async Task A_note_is_shown_at_its_reference()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var hover = await client.RequestAsync("textDocument/hover", client.AtCursor());
        Assert.Equal("markdown", hover.GetProperty("contents").GetProperty("kind").GetString());
        Assert.Equal(
            $"**Note 1**\n\nSee *T*, p. 3.\n\n[notes.md:1]({client.Uri("notes.md")}#L1)",
            hover.GetProperty("contents").GetProperty("value").GetString());
        Assert.Equal("[^a]", client.Words("text.md", hover.GetProperty("range")));
    }

    [Fact]
    public async Task A_client_without_Markdown_gets_plain_text()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["textDocument"]!["hover"] = new JsonObject();
        await using var client = await TestClient.StartAsync(Edition, capabilities);
        var contents = (await client.RequestAsync("textDocument/hover", client.AtCursor())).GetProperty("contents");
        Assert.Equal("plaintext", contents.GetProperty("kind").GetString());
        Assert.Equal("Note 1\n\nSee T, p. 3.\n\nnotes.md:1", contents.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Nothing_to_show_is_null()
    {
        await using var client = await TestClient.StartAsync("Plain $0words.\n");
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("textDocument/hover", client.AtCursor())).ValueKind);
    }

    [Fact]
    public async Task Keys_of_bibliographies_and_manifests_are_shown()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var entry = await client.RequestAsync("textDocument/hover", client.At("r.bib", 6));
        Assert.StartsWith("***T***", entry.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("k", client.Words("r.bib", entry.GetProperty("range")));
        var setting = await client.RequestAsync("textDocument/hover", client.At("edition.yml", 0));
        Assert.Equal("input-files", client.Words("edition.yml", setting.GetProperty("range")));
    }

    [Fact]
    public async Task Hints_stand_after_keys_and_labels()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var hints = await client.RequestAsync("textDocument/inlayHint", All(client, "text.md"));
        Assert.Equal(["1", "T"], hints.EnumerateArray().Select(hint => hint.GetProperty("label").GetString()));
        Assert.True(hints[0].GetProperty("paddingLeft").GetBoolean());
        Assert.False(hints[0].TryGetProperty("tooltip", out _));
        var resolved = await client.RequestAsync("inlayHint/resolve", JsonNode.Parse(hints[0].GetRawText())!.AsObject());
        Assert.StartsWith("**Note 1**", resolved.GetProperty("tooltip").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("1", resolved.GetProperty("label").GetString());
    }

    [Theory]
    [InlineData("references", "1")]
    [InlineData("numbers", "T")]
    public async Task Each_kind_of_hint_can_be_switched_off(string off, string left)
    {
        await using var client = await TestClient.StartAsync(Edition);
        client.Settings = new JsonObject { ["inlayHints"] = new JsonObject { [off] = false } };
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = client.Settings.DeepClone() });
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var hints = await client.RequestAsync("textDocument/inlayHint", All(client, "text.md"));
            if (hints.GetArrayLength() == 1)
            {
                Assert.Equal(left, hints[0].GetProperty("label").GetString());
                return;
            }
        }

        Assert.Fail("The setting was not read.");
    }

    [Fact]
    public async Task A_hint_that_is_gone_is_not_resolved()
    {
        await using var client = await TestClient.StartAsync(Edition);
        await client.OpenAsync("text.md");
        var hints = await client.RequestAsync("textDocument/inlayHint", All(client, "text.md"));
        await client.ChangeAsync("text.md", "Nothing.\n");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("inlayHint/resolve", JsonNode.Parse(hints[0].GetRawText())!.AsObject()));
        Assert.Equal(-32801, failure.Code);
    }

    [Fact]
    public async Task Lenses_are_counted_when_they_are_shown()
    {
        await using var client = await TestClient.StartAsync(Edition, WithCommand());
        var lenses = await client.RequestAsync("textDocument/codeLens", client.Document("r.bib"));
        Assert.False(lenses[0].TryGetProperty("command", out _));
        Assert.Equal("k", client.Words("r.bib", lenses[0].GetProperty("range")));
        var command = (await client.RequestAsync("codeLens/resolve", JsonNode.Parse(lenses[0].GetRawText())!.AsObject())).GetProperty("command");
        Assert.Equal("cited twice", command.GetProperty("title").GetString());
        Assert.Equal("apparatus.showReferences", command.GetProperty("command").GetString());
        var arguments = command.GetProperty("arguments");
        Assert.Equal(client.Uri("r.bib"), arguments[0].GetString());
        Assert.Equal(0, arguments[1].GetProperty("line").GetInt32());
        Assert.Equal(["text.md: @k", "notes.md: @k"], arguments[2].EnumerateArray().Select(client.Words));
    }

    [Fact]
    public async Task A_client_without_the_command_sees_the_words()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var lenses = await client.RequestAsync("textDocument/codeLens", client.Document("text.md"));
        var command = (await client.RequestAsync("codeLens/resolve", JsonNode.Parse(lenses[0].GetRawText())!.AsObject())).GetProperty("command");
        Assert.Equal("1 link", command.GetProperty("title").GetString());
        Assert.Equal(string.Empty, command.GetProperty("command").GetString());
        Assert.False(command.TryGetProperty("arguments", out _));
    }

    [Fact]
    public async Task A_lens_nobody_can_click_has_no_command_either()
    {
        await using var client = await TestClient.StartAsync("[^a]: unused\n", WithCommand());
        var lenses = await client.RequestAsync("textDocument/codeLens", client.Document("text.md"));
        var command = (await client.RequestAsync("codeLens/resolve", JsonNode.Parse(lenses[0].GetRawText())!.AsObject())).GetProperty("command");
        Assert.Equal(("0 references", string.Empty), (command.GetProperty("title").GetString(), command.GetProperty("command").GetString()));
    }

    private static JsonObject WithCommand()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["experimental"] = new JsonObject { ["commands"] = new JsonArray("apparatus.showReferences") };
        return capabilities;
    }

    private static JsonObject All(TestClient client, string path)
    {
        var parameters = client.Document(path);
        parameters["range"] = client.Range(path, new TextSpan(0, client.Text(path).Length));
        return parameters;
    }
}
