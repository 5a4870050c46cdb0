using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>The commands that fill the views of a client that has some.</summary>
public sealed class ViewCommandsTests
{
    private const string Edition =
        "One[^a] two[^gone] [@brinton, p. 3].\n\n[^a]: The note.\n"
        + "//- edition.yml\ninput-files: [text.md]\nbibliography: w.bib\nmetadata:\n  title: The Edition\n"
        + "//- w.bib\n@book{brinton, author={Brinton, Maurice}, title={The Bolsheviks}, location={London}, publisher={Solidarity}, date={1970}}\n";

    [Fact]
    public async Task A_preview_gets_marks_notes_and_works()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var page = await RunAsync(client, "apparatus.preview", new JsonObject { ["uri"] = client.Uri("text.md") });
        Assert.Equal(["note 3-7", "note 11-18", "citation 19-35", "hiddenLines 38-53"], page.GetProperty("marks").EnumerateArray()
            .Select(mark => $"{mark.GetProperty("kind")} {mark.GetProperty("start")}-{mark.GetProperty("end")}"));
        Assert.Equal("The note.", page.GetProperty("notes")[0].GetProperty("text").GetString());
        Assert.StartsWith("Brinton, Maurice.", page.GetProperty("bibliography")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_has_no_preview()
    {
        await using var client = await TestClient.StartAsync(Edition);
        Assert.Equal(JsonValueKind.Null, (await RunAsync(client, "apparatus.preview", new JsonObject { ["uri"] = client.Uri("gone.md") })).ValueKind);
    }

    [Fact]
    public async Task The_contents_name_the_edition_its_faults_and_sections()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var edition = Assert.Single((await RunAsync(client, "apparatus.contents", new JsonObject { ["uri"] = client.Uri("text.md") })).EnumerateArray());
        Assert.Equal("The Edition", edition.GetProperty("name").GetString());
        Assert.True(edition.GetProperty("isManifest").GetBoolean());
        Assert.Equal(1, edition.GetProperty("errors").GetInt32());
        Assert.Equal(["notes 2 1", "works 1 0"], edition.GetProperty("sections").EnumerateArray()
            .Select(section => $"{section.GetProperty("kind")} {section.GetProperty("count")} {section.GetProperty("broken")}"));

        var items = await RunAsync(client, "apparatus.contentsItems", new JsonObject { ["uri"] = edition.GetProperty("uri").GetString(), ["kind"] = "notes", ["name"] = string.Empty });
        Assert.Equal(["gone ‘text.md: [^gone]’", "1 ‘text.md: [^a]:’"], items.EnumerateArray().Select(item => $"{item.GetProperty("title")} ‘{client.Words(item.GetProperty("place"))}’"));
    }

    [Fact]
    public async Task A_section_that_there_is_not_is_refused()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var failure = await Assert.ThrowsAsync<LspFailure>(() => RunAsync(client, "apparatus.contentsItems", new JsonObject { ["uri"] = client.Uri("edition.yml"), ["kind"] = "pictures" }));
        Assert.Contains("pictures", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Works_to_choose_from()
    {
        await using var client = await TestClient.StartAsync(Edition);
        var work = Assert.Single((await RunAsync(client, "apparatus.works", new JsonObject { ["uri"] = client.Uri("text.md") })).EnumerateArray());
        Assert.Equal(("brinton", "1970", 1), (work.GetProperty("key").GetString(), work.GetProperty("year").GetString(), work.GetProperty("cited").GetInt32()));
    }

    [Fact]
    public async Task A_client_with_views_is_told_that_something_has_changed()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["experimental"] = new JsonObject { ["views"] = true };
        await using var client = await TestClient.StartAsync(Edition, capabilities);
        await client.ExpectAsync("apparatus/changed");
    }

    private static Task<JsonElement> RunAsync(TestClient client, string command, JsonObject argument) =>
        client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = new JsonArray(argument) });
}
