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

    [Fact]
    public async Task An_argument_without_a_place_is_refused()
    {
        await using var client = await TestClient.StartAsync("One.");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => RunAsync(client, []));
        Assert.Contains("position", failure.Message, StringComparison.Ordinal);
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

    private static Task<JsonElement> RunAsync(TestClient client, JsonObject argument) =>
        client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = "apparatus.noteReferences",
            ["arguments"] = new JsonArray(argument),
        });
}
