using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

public sealed class DiagnosticsTests
{
    private const string Broken = "A word.[^a]\n\nMore.{|x:[^b]|}\n\n[^a]: A note.\n\n//- notes.md\n[^c]: Nobody refers to it.\n";

    [Fact]
    public async Task All_files_are_told_opened_or_not()
    {
        await using var client = await TestClient.StartAsync(Broken);
        var text = await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        var found = text.GetProperty("diagnostics")[0];
        Assert.Equal("[^b]", client.Words("text.md", found.GetProperty("range")));
        Assert.Equal(1, found.GetProperty("severity").GetInt32());
        Assert.Equal("apparatus", found.GetProperty("source").GetString());
        Assert.StartsWith("file:///program/rules.md#L", found.GetProperty("codeDescription").GetProperty("href").GetString(), StringComparison.Ordinal);
        var notes = await client.ExpectDiagnosticsAsync("notes.md", "ED1002");
        Assert.Equal(1, notes.GetProperty("diagnostics")[0].GetProperty("tags")[0].GetInt32());
        Assert.False(text.TryGetProperty("version", out _));
    }

    [Fact]
    public async Task A_change_in_one_file_mends_another()
    {
        await using var client = await TestClient.StartAsync(Broken);
        await client.ExpectDiagnosticsAsync("notes.md", "ED1002");
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", "A word.[^c]\n");
        await client.ExpectDiagnosticsAsync("notes.md");
        var text = await client.ExpectDiagnosticsAsync("text.md");
        Assert.Equal(2, text.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Related_places_are_told_to_those_who_show_them()
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n\n[^a]: First.\n\n//- b.md\nTwo.\n\n[^a]: Second.\n");
        var told = await client.ExpectDiagnosticsAsync("text.md", "ED1003");
        var related = told.GetProperty("diagnostics")[0].GetProperty("relatedInformation")[0].GetProperty("location");
        Assert.Equal("b.md: [^a]:", client.Words(related));
    }

    [Fact]
    public async Task A_client_that_asks_is_not_told_unasked()
    {
        await using var client = await TestClient.StartAsync(Broken, Pulling());
        var report = await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"));
        Assert.Equal("full", report.GetProperty("kind").GetString());
        Assert.Equal(["ED1001"], TestClient.Codes(report.GetProperty("items")));
        var again = client.Document("text.md");
        again["previousResultId"] = report.GetProperty("resultId").GetString();
        Assert.Equal("unchanged", (await client.RequestAsync("textDocument/diagnostic", again)).GetProperty("kind").GetString());
        Assert.DoesNotContain(client.Received, message => message.GetProperty("method").GetString() == "textDocument/publishDiagnostics");
        Assert.True(client.Capabilities.GetProperty("diagnosticProvider").GetProperty("workspaceDiagnostics").GetBoolean());
    }

    [Fact]
    public async Task The_workspace_is_answered_when_there_is_something_new()
    {
        await using var client = await TestClient.StartAsync(Broken, Pulling());
        var first = await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        Assert.Equal(["notes.md", "text.md"], first.GetProperty("items").EnumerateArray().Select(item => client.Path(item.GetProperty("uri").GetString())));
        var known = new JsonArray([.. first.GetProperty("items").EnumerateArray().Select(item =>
            (JsonNode)new JsonObject { ["uri"] = item.GetProperty("uri").GetString(), ["value"] = item.GetProperty("resultId").GetString() })]);
        var (_, second) = await client.SendAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = known });
        await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"));
        Assert.False(second.IsCompleted);
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", "A word.[^c]\n");
        var items = (await second.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray().ToList();
        Assert.All(items, item => Assert.Empty(item.GetProperty("items").EnumerateArray()));
        Assert.Equal(["notes.md", "text.md"], items.Select(item => client.Path(item.GetProperty("uri").GetString())));
    }

    [Fact]
    public async Task News_that_come_together_with_the_question_are_not_lost()
    {
        await using var client = await TestClient.StartAsync(Broken, Pulling());
        await client.OpenAsync("text.md");
        var known = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < 50; i++)
        {
            var (_, answer) = await client.SendAsync("workspace/diagnostic", new JsonObject
            {
                ["previousResultIds"] = new JsonArray([.. known.Select(item => (JsonNode)new JsonObject { ["uri"] = item.Key, ["value"] = item.Value })]),
            });
            await client.ChangeAsync("text.md", $"A word.[^n{i}]\n");
            var report = await answer.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            foreach (var item in report.GetProperty("items").EnumerateArray())
            {
                known[item.GetProperty("uri").GetString() ?? string.Empty] = item.GetProperty("resultId").GetString();
            }
        }
    }

    [Fact]
    public async Task A_request_for_the_workspace_can_be_taken_back()
    {
        await using var client = await TestClient.StartAsync("Nothing is wrong.", Pulling());
        var (id, answer) = await client.SendAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });
        Assert.Equal(-32800, (await Assert.ThrowsAsync<LspFailure>(() => answer)).Code);
    }

    [Fact]
    public async Task A_client_that_asks_is_told_when_to_ask_again()
    {
        await using var client = await TestClient.StartAsync(Broken, Pulling());
        await client.OpenAsync("notes.md");
        await client.RequestAsync("textDocument/diagnostic", client.Document("notes.md"));
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", "A word.[^c]\n");
        await client.ExpectAsync("workspace/diagnostic/refresh");
    }

    [Fact]
    public async Task Data_files_outside_every_edition_are_left_alone()
    {
        await using var client = await TestClient.StartAsync("A word.", Pulling());
        await client.OpenAsync("package.json", "{", "json");
        await client.OpenAsync("other.yaml", "a: [", "yaml");
        await client.OpenAsync("other.bib", "@book{", "bibtex");
        foreach (var path in new[] { "package.json", "other.yaml", "other.bib" })
        {
            Assert.Empty((await client.RequestAsync("textDocument/diagnostic", client.Document(path))).GetProperty("items").EnumerateArray());
        }
    }

    [Fact]
    public async Task Severities_come_with_initialize_where_the_client_is_not_asked()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["workspace"]!["configuration"] = false;
        await using var client = await TestClient.StartAsync(Broken, capabilities, parameters =>
            parameters["initializationOptions"] = TestClient.Parse("""{"rules": {"ED1001": "hint", "ED1002": "none"}}"""));
        var told = await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        Assert.Equal(4, told.GetProperty("diagnostics")[0].GetProperty("severity").GetInt32());
    }

    [Fact]
    public async Task Changed_settings_count_at_once()
    {
        await using var client = await TestClient.StartAsync(Broken);
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        client.Settings = TestClient.Parse("""{"rules": {"ED1001": "none"}}""");
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        await client.ExpectDiagnosticsAsync("text.md");
    }

    // Emacs leaves out what is said of a version that is not the newest any more.
    [Fact]
    public async Task The_same_is_said_again_of_the_next_version()
    {
        await using var client = await TestClient.StartAsync(Broken);
        await client.OpenAsync("text.md");
        await client.ExpectAsync("textDocument/publishDiagnostics", told => IsFor(told, "text.md", 1));
        await client.ChangeAsync("text.md", client.Text("text.md").Content + "\nMore.\n");
        var again = await client.ExpectAsync("textDocument/publishDiagnostics", told => IsFor(told, "text.md", 2));
        Assert.Equal(["ED1001"], TestClient.Codes(again.GetProperty("diagnostics")));

        bool IsFor(System.Text.Json.JsonElement told, string path, int version) => told.GetProperty("uri").GetString() == client.Uri(path)
            && told.TryGetProperty("version", out var number) && number.GetInt32() == version;
    }

    [Fact]
    public async Task Nothing_stays_behind_under_another_name_of_the_file()
    {
        await using var client = await TestClient.StartAsync(Broken);
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        var other = client.Uri("text.md").Replace("text.md", "%74ext.md", StringComparison.Ordinal);
        var document = new JsonObject { ["uri"] = other, ["languageId"] = "markdown", ["version"] = 1, ["text"] = client.Text("text.md").Content };
        await client.NotifyAsync("textDocument/didOpen", new JsonObject { ["textDocument"] = document });
        await client.ExpectAsync("textDocument/publishDiagnostics", told => IsTold(told, other, 1));
        await client.ExpectAsync("textDocument/publishDiagnostics", told => IsTold(told, client.Uri("text.md"), 0));
        await client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = other } });
        await client.ExpectAsync("textDocument/publishDiagnostics", told => IsTold(told, other, 0));

        static bool IsTold(System.Text.Json.JsonElement told, string uri, int count) =>
            told.GetProperty("uri").GetString() == uri && told.GetProperty("diagnostics").GetArrayLength() == count;
    }

    [Fact]
    public async Task What_the_workspace_is_told_of_an_open_document_is_not_taken_for_seen()
    {
        await using var client = await TestClient.StartAsync(Broken, Pulling());
        await client.OpenAsync("notes.md");
        await client.RequestAsync("textDocument/diagnostic", client.Document("notes.md"));
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", "A word.[^c]\n\nMore.[^b]\n");
        await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        await client.ExpectAsync("workspace/diagnostic/refresh");
    }

    [Fact]
    public async Task A_client_that_waits_for_news_is_no_cause_for_alarm()
    {
        await using var client = await TestClient.StartAsync("Nothing is wrong.", Pulling(), start: errors =>
        {
            var (mine, theirs) = Nerdbank.Streams.FullDuplexStream.CreatePair();
            return (mine, Apparatus.LanguageServer.Server.RunAsync(theirs, theirs, errors, TestClient.Options() with { Patience = TimeSpan.FromMilliseconds(1) }));
        });
        var (id, answer) = await client.SendAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        for (var i = 0; i < 50; i++)
        {
            await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"));
        }

        await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });
        await Assert.ThrowsAsync<LspFailure>(() => answer);
        Assert.DoesNotContain("workspace/diagnostic takes longer", client.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_at_the_start_holds_until_something_else_is_said()
    {
        var capabilities = Pulling();
        capabilities["workspace"]!.AsObject().Remove("configuration");
        await using var client = await TestClient.StartAsync(Broken, capabilities, parameters =>
            parameters["initializationOptions"] = TestClient.Parse("""{"rules": {"ED1001": "none"}}"""));
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        Assert.Empty((await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"))).GetProperty("items").EnumerateArray());
        await client.NotifyAsync("workspace/didChangeConfiguration", TestClient.Parse("""{"settings": {"apparatus": {}}}"""));
        Assert.Single((await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"))).GetProperty("items").EnumerateArray());
    }

    /// <summary>A client that asks for diagnostics.</summary>
    internal static JsonObject Pulling()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["textDocument"]!["diagnostic"] = new JsonObject { ["dynamicRegistration"] = true, ["relatedDocumentSupport"] = true };
        capabilities["workspace"]!["diagnostics"] = new JsonObject { ["refreshSupport"] = true };
        return capabilities;
    }
}
