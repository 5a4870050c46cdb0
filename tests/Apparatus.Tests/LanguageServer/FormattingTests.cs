using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>Formatting of bibliographies, as it stands on the wire.</summary>
public sealed class FormattingTests
{
    private const string Edition = "See @k.\n//- r.bib\n@book{k, title={T}}\n@book{l, title={T}}\n";

    [Fact]
    public async Task Is_off_until_somebody_wants_it()
    {
        await using var client = await TestClient.StartAsync(Edition);
        Assert.Equal(0, (await client.RequestAsync("textDocument/formatting", Parameters(client))).GetArrayLength());
    }

    [Fact]
    public async Task Documents_and_ranges_are_formatted()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["workspace"]!["configuration"] = false;
        await using var client = await TestClient.StartAsync(Edition, capabilities);
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["apparatus"] = new JsonObject { ["format"] = new JsonObject { ["bibliographies"] = true } } } });
        var whole = await client.RequestAsync("textDocument/formatting", Parameters(client));
        Assert.Equal(6, whole.GetArrayLength());
        Assert.Equal([",\n    ", " = ", ",\n}"], whole.EnumerateArray().Take(3).Select(edit => edit.GetProperty("newText").GetString()));
        var range = Parameters(client);
        range["range"] = JsonNode.Parse("""{"start": {"line": 1, "character": 2}, "end": {"line": 1, "character": 3}}""");
        var one = await client.RequestAsync("textDocument/rangeFormatting", range);
        Assert.Equal(3, one.GetArrayLength());
        Assert.All(one.EnumerateArray(), edit => Assert.Equal(1, edit.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32()));
    }

    private static JsonObject Parameters(TestClient client)
    {
        var parameters = client.Document("r.bib");
        parameters["options"] = new JsonObject { ["tabSize"] = 4, ["insertSpaces"] = true };
        return parameters;
    }
}
