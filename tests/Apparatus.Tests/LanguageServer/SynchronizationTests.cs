using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Conversions;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

public sealed class SynchronizationTests
{
    [Fact]
    public async Task Changes_are_made_in_order_and_one_after_the_other()
    {
        await using var client = await TestClient.StartAsync("One two.\n", DiagnosticsTests.Pulling());
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", Replace(0, 0, 0, 3, "[^a]"), Replace(0, 4, 0, 5, "[^b]"), Replace(0, 8, 0, 8, "[^c]"));
        Assert.Equal(["[^a]", "[^b]", "[^c]"], await LabelsAsync(client, "text.md", "[^a][^b][^c]two.\n"));
    }

    [Fact]
    public async Task An_open_document_counts_more_than_its_file()
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n\n//- notes.md\n[^b]: B.\n", DiagnosticsTests.Pulling());
        Assert.Equal(["ED1001"], await CodesAsync(client, "text.md"));
        await client.OpenAsync("notes.md", "[^a]: A.\n");
        Assert.Empty(await CodesAsync(client, "text.md"));
        await client.CloseAsync("notes.md");
        Assert.Equal(["ED1001"], await CodesAsync(client, "text.md"));
    }

    [Fact]
    public async Task A_bibliography_counts_while_it_is_typed()
    {
        await using var client = await TestClient.StartAsync("One [@a].\n\n//- works.bib\n@book{b, title = {B}}\n", DiagnosticsTests.Pulling());
        Assert.Equal(["ED2001"], await CodesAsync(client, "text.md"));
        await client.OpenAsync("works.bib", language: "bibtex");
        await client.ChangeAsync("works.bib", Replace(0, 6, 0, 7, "a"));
        Assert.Empty(await CodesAsync(client, "text.md"));
    }

    [Fact]
    public async Task A_manifest_counts_while_it_is_typed()
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n\n//- more.md\n[^a]: A.\n\n//- edition.yml\ninput-files: [text.md]\n", DiagnosticsTests.Pulling());
        Assert.Equal(["ED1001"], await CodesAsync(client, "text.md"));
        await client.OpenAsync("edition.yml", language: "yaml");
        await client.ChangeAsync("edition.yml", "input-files: [text.md, more.md]\n");
        Assert.Empty(await CodesAsync(client, "text.md"));
    }

    [Fact]
    public async Task Files_changed_made_and_deleted_outside_are_seen()
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n\n//- notes.md\n[^b]: B.\n\n//- edition.yml\ninput-files: [text.md, notes.md, late.md]\n", DiagnosticsTests.Pulling());
        Assert.Equal(["ED1001"], await CodesAsync(client, "text.md"));
        client.Write("notes.md", "[^a]: A.\n");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", Event(client, "notes.md", 2));
        Assert.Empty(await CodesAsync(client, "text.md"));
        File.Delete(Path.Combine(client.Root, "notes.md"));
        await client.NotifyAsync("workspace/didChangeWatchedFiles", Event(client, "notes.md", 3));
        Assert.Equal(["ED1001"], await CodesAsync(client, "text.md"));
        client.Write("late.md", "[^a]: A.\n");
        await client.NotifyAsync("workspace/didCreateFiles", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["uri"] = client.Uri("late.md") }) });
        Assert.Empty(await CodesAsync(client, "text.md"));
    }

    [Fact]
    public async Task A_folder_that_is_renamed_takes_its_files_along()
    {
        await using var client = await TestClient.StartAsync("//- old/text.md\nOne.[^a]\n\n//- edition.yml\ninput-files: [new/text.md]\n", DiagnosticsTests.Pulling());
        Assert.Equal(["ED6004"], await CodesAsync(client, "edition.yml"));
        Directory.Move(Path.Combine(client.Root, "old"), Path.Combine(client.Root, "new"));
        await client.NotifyAsync("workspace/didRenameFiles", new JsonObject
        {
            ["files"] = new JsonArray(new JsonObject { ["oldUri"] = client.Uri("old"), ["newUri"] = client.Uri("new") }),
        });
        Assert.Equal(["ED1001"], await CodesAsync(client, "new/text.md"));
        Assert.Empty(await CodesAsync(client, "edition.yml"));
    }

    [Fact]
    public async Task A_client_that_cannot_watch_has_the_server_watch()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["workspace"]!.AsObject().Remove("didChangeWatchedFiles");
        await using var client = await TestClient.StartAsync("One.[^a]\n\n//- notes.md\n[^b]: B.\n", capabilities);
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        client.Write("notes.md", "[^a]: A.\n");
        await client.ExpectDiagnosticsAsync("text.md");
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n", change: parameters => parameters["workspaceFolders"] = new JsonArray());
        Assert.Empty(client.Received.Where(message => message.GetProperty("method").GetString() == "textDocument/publishDiagnostics"));
        var folder = new JsonObject { ["uri"] = client.Uri(""), ["name"] = "edition" };
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject { ["event"] = new JsonObject { ["added"] = new JsonArray(folder), ["removed"] = new JsonArray() } });
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject { ["event"] = new JsonObject { ["added"] = new JsonArray(), ["removed"] = new JsonArray(folder.DeepClone()) } });
        await client.ExpectDiagnosticsAsync("text.md");
    }

    [Fact]
    public async Task A_folder_that_comes_later_is_watched_too()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["workspace"]!.AsObject().Remove("didChangeWatchedFiles");
        await using var client = await TestClient.StartAsync("One.[^a]\n\n//- notes.md\n[^b]: B.\n", capabilities, parameters => parameters["workspaceFolders"] = new JsonArray());
        var folder = new JsonObject { ["uri"] = client.Uri(""), ["name"] = "edition" };
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject { ["event"] = new JsonObject { ["added"] = new JsonArray(folder), ["removed"] = new JsonArray() } });
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        client.Write("notes.md", "[^a]: A.\n");
        await client.ExpectDiagnosticsAsync("text.md");
    }

    [Fact]
    public async Task A_file_without_a_folder_finds_its_edition()
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n\n//- notes.md\n[^a]: A.\n", DiagnosticsTests.Pulling(), parameters =>
        {
            parameters["workspaceFolders"] = null;
            parameters["rootUri"] = null;
        });
        await client.OpenAsync("text.md");
        Assert.Empty(await CodesAsync(client, "text.md"));
    }

    [Fact]
    public async Task A_document_without_a_file_is_a_loose_file()
    {
        await using var client = await TestClient.StartAsync("One.", DiagnosticsTests.Pulling());
        await client.NotifyAsync("textDocument/didOpen", TestClient.Parse("""{"textDocument": {"uri": "untitled:Untitled-1", "languageId": "markdown", "version": 1, "text": "New.[^a]\n\nAnd.[^b]\n\n[^b]: B."}}"""));
        var report = await client.RequestAsync("textDocument/diagnostic", TestClient.Parse("""{"textDocument": {"uri": "untitled:Untitled-1"}}"""));
        Assert.Equal(["ED1001"], TestClient.Codes(report.GetProperty("items")));
    }

    [Theory]
    [InlineData("utf-8", 12)]
    [InlineData("utf-16", 9)]
    [InlineData("utf-32", 8)]
    public async Task Positions_count_in_the_units_that_were_agreed(string encoding, int character)
    {
        // One astral letter, then a letter with a combining mark.
        var capabilities = DiagnosticsTests.Pulling();
        capabilities["general"] = new JsonObject { ["positionEncodings"] = new JsonArray(encoding) };
        await using var client = await TestClient.StartAsync("𝒜e\u0301 one.[^a]\n\nx[^b]\n\n[^b]: B.\n", capabilities);
        var report = await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"));
        var start = report.GetProperty("items")[0].GetProperty("range").GetProperty("start").GetProperty("character").GetInt32();
        Assert.Equal(character, start);
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", Replace(0, start, 0, start + 4, string.Empty));
        Assert.Empty(await CodesAsync(client, "text.md"));
    }

    [Fact]
    public async Task Lines_may_end_in_any_way()
    {
        await using var client = await TestClient.StartAsync("One.\r\n\r\nTwo.[^a]\r\rThree.", DiagnosticsTests.Pulling());
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", Replace(2, 4, 2, 8, "[^b]"));
        var report = await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"));
        Assert.Contains("‘b’", report.GetProperty("items")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, report.GetProperty("items")[0].GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_change_without_an_open_document_is_left_out()
    {
        await using var client = await TestClient.StartAsync("One.", DiagnosticsTests.Pulling());
        await client.NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("text.md"), ["version"] = 5 },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = "Two.[^a]" }),
        });
        Assert.Empty(await CodesAsync(client, "text.md"));
        await client.ExpectAsync("window/logMessage", log => log.GetProperty("message").GetString()!.Contains("without having been opened", StringComparison.Ordinal));
    }

    // The order in which messages are sent is the order in which they count, however fast they come.
    [Fact]
    public async Task A_thousand_changes_and_requests_keep_their_order()
    {
        await using var client = await TestClient.StartAsync("Text.[^$0n]\n\n[^n]: Start.\n");
        await client.OpenAsync("text.md");
        var answers = new Task<JsonElement>[1000];
        for (var i = 0; i < answers.Length; i++)
        {
            await client.ChangeAsync("text.md", $"Text.[^n]\n\n[^n]: Version {i} of it.\n");
            answers[i] = (await client.SendAsync("textDocument/hover", client.AtCursor())).Answer;
        }

        for (var i = 0; i < answers.Length; i++)
        {
            var hover = await answers[i].WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            Assert.Contains($"Version {i} of it.", hover.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("file:///c%3A/My%20Texts/a.md", "c:/My Texts/a.md")]
    [InlineData("file:///C:/My%20Texts/a.md", "c:/My Texts/a.md")]
    [InlineData("file://server/share/a.md", "//server/share/a.md")]
    [InlineData("file:///home/m%C3%BCller/%C3%A9d.md", "/home/müller/éd.md")]
    [InlineData("file:///home/./a/../b/c.md", "/home/b/c.md")]
    [InlineData("file:///a%23b%3Fc.md", "/a#b?c.md")]
    [InlineData("file:///%F0%9D%92%9C.md", "/𝒜.md")]
    [InlineData("file://localhost/a.md", "/a.md")]
    [InlineData("untitled:Untitled-1", "/untitled:Untitled-1")]
    public void Uris_name_paths(string uri, string path) => Assert.Equal(path, FileUris.ToPath(uri));

    [Theory]
    [InlineData("c:/My Texts/a.md")]
    [InlineData("/home/müller/a#b?c%d.md")]
    [InlineData("//server/share/a.md")]
    [InlineData("/untitled:Untitled-1")]
    [InlineData("/home/a/[x] {y}.md")]
    public void Paths_come_back_from_their_uris(string path) => Assert.Equal(path, FileUris.ToPath(FileUris.FromPath(path)));

    private static JsonObject Event(TestClient client, string path, int type) =>
        new() { ["changes"] = new JsonArray(new JsonObject { ["uri"] = client.Uri(path), ["type"] = type }) };

    private static JsonObject Replace(int startLine, int startCharacter, int endLine, int endCharacter, string text) => new()
    {
        ["range"] = new JsonObject { ["start"] = Position(startLine, startCharacter), ["end"] = Position(endLine, endCharacter) },
        ["text"] = text,
    };

    private static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private static async Task<string?[]> CodesAsync(TestClient client, string path) =>
        [.. TestClient.Codes((await client.RequestAsync("textDocument/diagnostic", client.Document(path))).GetProperty("items"))];

    private static async Task<string[]> LabelsAsync(TestClient client, string path, string expected)
    {
        var report = await client.RequestAsync("textDocument/diagnostic", client.Document(path));
        return [.. report.GetProperty("items").EnumerateArray().Select(found => found.GetProperty("range"))
            .Select(range => expected[range.GetProperty("start").GetProperty("character").GetInt32()..range.GetProperty("end").GetProperty("character").GetInt32()])];
    }
}
