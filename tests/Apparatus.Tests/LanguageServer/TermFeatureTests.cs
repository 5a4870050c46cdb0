using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>Hover, completion and code actions for terms, as they stand on the wire.</summary>
public sealed class TermFeatureTests
{
    private const string Glossary =
        "//- glossary.md\n[One-man management]{#t-omm .term also=\"single management\"}\n\n:   Direction by one manager.\n\n:   *See also:* [Board](#t-board)\n\n[Board]{#t-board .term}\n\n:   Several people.\n";

    [Fact]
    public async Task An_entry_is_shown_for_words_over_two_lines()
    {
        await using var client = await TestClient.StartAsync("> \uD83D\uDE00 One-man\n> man$0agement.\n" + Glossary);
        var hover = await client.RequestAsync("textDocument/hover", client.AtCursor());
        Assert.Equal(
            $"**One-man management** · term  \nDirection by one manager.  \nSee also: [Board]({client.Uri("glossary.md")}#L7)  \n1 use · [glossary.md:1]({client.Uri("glossary.md")}#L1)",
            hover.GetProperty("contents").GetProperty("value").GetString());
        Assert.Equal("One-man\n> management", client.Words("text.md", hover.GetProperty("range")));
    }

    [Fact]
    public async Task An_entry_is_shown_in_plain_text()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["textDocument"]!["hover"] = new JsonObject();
        await using var client = await TestClient.StartAsync("A single mana$0gement.\n" + Glossary, capabilities);
        var contents = (await client.RequestAsync("textDocument/hover", client.AtCursor())).GetProperty("contents");
        Assert.Equal("One-man management · term\nDirection by one manager.\nhere: single management (variant) · See also: Board\n1 use · glossary.md:1", contents.GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_headword_shows_where_it_is_used()
    {
        await using var client = await TestClient.StartAsync("A single management.\n" + Glossary.Replace("[One-man", "[One$0-man", StringComparison.Ordinal));
        var hover = await client.RequestAsync("textDocument/hover", client.AtCursor());
        Assert.Contains($"1 use · first at [text.md:1]({client.Uri("text.md")}#L1)", hover.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_completed_and_documented()
    {
        await using var client = await TestClient.StartAsync("[x]{.term key=man$0}\n" + Glossary);
        var item = (await ItemsAsync(client, 2)).Single();
        Assert.Equal("t-omm", item.GetProperty("textEdit").GetProperty("newText").GetString());
        Assert.Equal("man", item.GetProperty("filterText").GetString());
        var resolved = await client.RequestAsync("completionItem/resolve", JsonNode.Parse(item.GetRawText())?.AsObject() ?? []);
        Assert.StartsWith("**One-man management** · term", resolved.GetProperty("documentation").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "one-man management")]
    [InlineData(2, "")]
    [InlineData(3, "one-man management")]
    [InlineData(null, "one-man management")]
    public async Task Words_are_completed_for_those_who_ask(int? trigger, string expected)
    {
        await using var client = await TestClient.StartAsync("On one m$0.\n" + Glossary);
        Assert.Equal(expected, string.Join(' ', (await ItemsAsync(client, trigger)).Select(item => item.GetProperty("textEdit").GetProperty("newText").GetString())));
    }

    [Fact]
    public async Task Words_are_linked()
    {
        await using var client = await TestClient.StartAsync("On one-man mana$0gement.\n" + Glossary);
        var edit = (await TakeAsync(client, "Link this to the glossary")).GetProperty("documentChanges")[0].GetProperty("edits")[0];
        Assert.Equal("[one-man management](#t-omm)", edit.GetProperty("newText").GetString());
        Assert.Equal("one-man management", client.Words("text.md", edit.GetProperty("range")));
    }

    [Fact]
    public async Task A_glossary_is_created_for_the_first_entry()
    {
        await using var client = await TestClient.StartAsync("The $0factory committee.\n");
        var changes = (await TakeAsync(client, "Add “factory committee” to the glossary", "factory committee".Length)).GetProperty("documentChanges");
        Assert.Contains(changes.EnumerateArray(), change => change.TryGetProperty("kind", out var kind) && kind.GetString() == "create" && change.GetProperty("uri").GetString() == client.Uri("glossary.md"));
        Assert.Contains(changes.EnumerateArray(), change => change.TryGetProperty("edits", out var edits) && edits[0].GetProperty("newText").GetString()?.Contains("[Factory committee]{#t-factory-committee .term}", StringComparison.Ordinal) == true);
    }

    private static async Task<JsonElement[]> ItemsAsync(TestClient client, int? trigger)
    {
        var parameters = client.AtCursor();
        if (trigger is not null)
        {
            parameters["context"] = new JsonObject { ["triggerKind"] = trigger };
        }

        return [.. (await client.RequestAsync("textDocument/completion", parameters)).GetProperty("items").EnumerateArray()];
    }

    private static async Task<JsonElement> TakeAsync(TestClient client, string title, int length = 0)
    {
        var offset = client.Markup.Cursor?.Offset ?? 0;
        var parameters = client.Document("text.md");
        parameters["range"] = client.Range("text.md", new TextSpan(offset, length));
        parameters["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        var action = (await client.RequestAsync("textDocument/codeAction", parameters)).EnumerateArray().Single(found => found.GetProperty("title").GetString() == title);
        return (await client.RequestAsync("codeAction/resolve", JsonNode.Parse(action.GetRawText())?.AsObject() ?? [])).GetProperty("edit");
    }
}
