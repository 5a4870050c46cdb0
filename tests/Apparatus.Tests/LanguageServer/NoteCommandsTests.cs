using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>The commands about notes, as the clients that know them call them.</summary>
public sealed class NoteCommandsTests
{
    [Fact]
    public async Task The_way_back_leads_to_all_references()
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n//- two.md\nTwo.[^a]\n//- notes.md\n[^a]: The no$0te.\n");
        var found = await RunAsync(client, Place(client));
        Assert.Equal(["text.md: [^a]", "two.md: [^a]"], found.EnumerateArray().Select(client.Words));
    }

    [Fact]
    public async Task The_way_back_leads_nowhere_from_the_text()
    {
        await using var client = await TestClient.StartAsync("On$0e.[^a]\n\n[^a]: The note.\n");
        Assert.Equal(0, (await RunAsync(client, Place(client))).GetArrayLength());
    }

    [Fact]
    public async Task The_way_back_leads_nowhere_from_a_file_that_is_not_there()
    {
        await using var client = await TestClient.StartAsync("One.$0");
        var place = Place(client);
        place["uri"] = client.Uri("gone.md");
        Assert.Equal(0, (await RunAsync(client, place)).GetArrayLength());
    }

    [Theory]
    [InlineData("[]{.pb #p12}One. []{.pb #p13}Tw$0o.", "1968, p. 13")]
    [InlineData("On$0e. []{.pb #p13}Two.", null)]
    public async Task The_page_of_the_base_at_a_place(string text, string? page)
    {
        await using var client = await TestClient.StartAsync(text + "\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {witnesses: {\"1968\": {name: P}}}}\n");
        Assert.Equal(page, (await RunAsync(client, Place(client), "apparatus.pageAt")).GetString());
    }

    [Fact]
    public async Task An_argument_without_a_place_is_refused()
    {
        await using var client = await TestClient.StartAsync("One.");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => RunAsync(client, []));
        Assert.Contains("position", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_note_has_a_reference_and_a_definition_to_be_written()
    {
        await using var client = await TestClient.StartAsync("A 𝕡lan$0 on.\n\nMore.\n");
        var place = Place(client);
        place["label"] = "plan";
        var note = await RunAsync(client, place, "apparatus.insertNote");
        Assert.Equal("plan", note.GetProperty("label").GetString());
        var edits = note.GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("edits");
        Assert.Equal(["[^plan]", "\n\n[^plan]: TODO\n"], edits.EnumerateArray().Select(edit => edit.GetProperty("newText").GetString()));
        var cursor = note.GetProperty("cursor");
        Assert.Equal("text.md", client.Path(cursor.GetProperty("uri").GetString()));
        Assert.Equal("""{"start":{"line":4,"character":9},"end":{"line":4,"character":13}}""", cursor.GetProperty("range").GetRawText());
    }

    [Fact]
    public async Task Without_a_label_a_new_note_gets_the_proposed_one()
    {
        await using var client = await TestClient.StartAsync("A plan$0 on.\n");
        var place = Place(client);
        Assert.Equal("plan", (await RunAsync(client, place.DeepClone().AsObject(), "apparatus.noteSeries"))[0].GetProperty("label").GetString());
        Assert.Equal("plan", (await RunAsync(client, place, "apparatus.insertNote")).GetProperty("label").GetString());
    }

    [Fact]
    public async Task A_note_that_cannot_be_is_refused_with_a_sentence()
    {
        await using var client = await TestClient.StartAsync("A[^a] plan.\n\n[^a]: A no$0te.\n");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => RunAsync(client, Place(client), "apparatus.insertNote"));
        Assert.Contains("another note", failure.Message, StringComparison.Ordinal);
    }

    private static JsonObject Place(TestClient client)
    {
        var parameters = client.AtCursor();
        return new JsonObject
        {
            ["uri"] = parameters["textDocument"]?["uri"]?.DeepClone(),
            ["position"] = parameters["position"]?.DeepClone(),
        };
    }

    private static Task<JsonElement> RunAsync(TestClient client, JsonObject argument, string command = "apparatus.noteReferences") =>
        client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = command,
            ["arguments"] = new JsonArray(argument),
        });
}
