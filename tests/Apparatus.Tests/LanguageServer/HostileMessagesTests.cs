using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>Whatever a client leaves out or makes up, the server says so or does the best it can, and lives on.</summary>
public sealed class HostileMessagesTests
{
    [Theory]
    [InlineData("textDocument/hover", "{}")]
    [InlineData("textDocument/hover", "[]")]
    [InlineData("textDocument/hover", """{"textDocument": null, "position": {"line": 0, "character": 0}}""")]
    [InlineData("textDocument/hover", """{"textDocument": {"uri": 5}, "position": {"line": 0, "character": 0}}""")]
    [InlineData("textDocument/hover", """{"textDocument": {"uri": "file:///x.md"}, "position": "here"}""")]
    [InlineData("textDocument/completion", """{"textDocument": {}}""")]
    [InlineData("textDocument/diagnostic", "{}")]
    [InlineData("workspace/executeCommand", "{}")]
    [InlineData("workspace/symbol", "{}")]
    public async Task Requests_without_sense_are_answered_without_a_stack_trace(string method, string parameters)
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n", DiagnosticsTests.Pulling());
        var message = $$"""{"jsonrpc":"2.0","id":4711,"method":"{{method}}","params":{{parameters}}}""";
        var answer = await client.RawRequestAsync(4711, message);
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("StreamJsonRpc", answer, StringComparison.Ordinal);
        await LivesAsync(client);
    }

    [Theory]
    [InlineData("textDocument/didOpen", "{}")]
    [InlineData("textDocument/didOpen", """{"textDocument": {"uri": "file:///x.md"}}""")]
    [InlineData("textDocument/didOpen", "null")]
    [InlineData("textDocument/didChange", "{}")]
    [InlineData("textDocument/didChange", """{"textDocument": {"uri": "URI"}}""")]
    [InlineData("textDocument/didChange", """{"textDocument": {"uri": "URI"}, "contentChanges": []}""")]
    [InlineData("textDocument/didChange", """{"textDocument": {"uri": "URI"}, "contentChanges": null}""")]
    [InlineData("textDocument/didChange", """{"textDocument": {"uri": "URI", "version": 3}, "contentChanges": [{}]}""")]
    [InlineData("textDocument/didChange", """{"textDocument": {"uri": "URI", "version": "x"}, "contentChanges": [{"text": ""}]}""")]
    [InlineData("textDocument/didSave", "{}")]
    [InlineData("textDocument/didClose", "{}")]
    [InlineData("workspace/didChangeWatchedFiles", "{}")]
    [InlineData("workspace/didRenameFiles", """{"files": null}""")]
    [InlineData("workspace/didChangeWorkspaceFolders", "{}")]
    [InlineData("workspace/didChangeWorkspaceFolders", """{"event": {}}""")]
    [InlineData("workspace/didChangeConfiguration", "{}")]
    [InlineData("$/setTrace", "{}")]
    [InlineData("initialized", "{}")]
    [InlineData("initialized", "null")]
    public async Task Notifications_without_sense_change_nothing(string method, string parameters)
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n", DiagnosticsTests.Pulling());
        await client.OpenAsync("text.md");
        await client.WriteMessageAsync($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters.Replace("URI", client.Uri("text.md"), StringComparison.Ordinal)}}}""");
        await LivesAsync(client);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(""","params":null""", ""","params":null""")]
    public async Task A_client_may_leave_out_empty_parameters(string initialized, string exit)
    {
        await using var client = TestClient.Connect("One.[^a]\n");
        await client.RequestAsync("initialize", new JsonObject { ["processId"] = null, ["rootUri"] = client.Uri(""), ["capabilities"] = new JsonObject() });
        await client.WriteMessageAsync($$"""{"jsonrpc":"2.0","method":"initialized"{{initialized}}}""");
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        await client.RequestAsync("shutdown", null);
        await client.WriteMessageAsync($$"""{"jsonrpc":"2.0","method":"exit"{{exit}}}""");
        Assert.Equal(0, await client.ExitCode);
    }

    [Theory]
    [InlineData(0, 4, 99, 0, "One.")]
    [InlineData(0, 0, 0, 999, "\n")]
    [InlineData(50, 0, 60, 0, "One.[^a]\n")]
    [InlineData(0, 8, 0, 2, "One.[^a]\n")]
    [InlineData(-1, -5, 0, 4, "[^a]\n")]
    public async Task Ranges_beyond_the_text_end_with_it(int startLine, int startCharacter, int endLine, int endCharacter, string expected)
    {
        await using var client = await TestClient.StartAsync("One.[^a]\n", DiagnosticsTests.Pulling());
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", new JsonObject
        {
            ["range"] = new JsonObject
            {
                ["start"] = new JsonObject { ["line"] = startLine, ["character"] = startCharacter },
                ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
            },
            ["text"] = string.Empty,
        });
        var isLeft = expected.Contains("[^a]", StringComparison.Ordinal);
        var report = await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"));
        Assert.Equal(isLeft ? ["ED1001"] : [], TestClient.Codes(report.GetProperty("items")));
        if (isLeft)
        {
            Assert.Equal(expected.IndexOf("[^a]", StringComparison.Ordinal), report.GetProperty("items")[0].GetProperty("range").GetProperty("start").GetProperty("character").GetInt32());
        }
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_letter()
    {
        await using var client = await TestClient.StartAsync("One.\n", DiagnosticsTests.Pulling());
        await client.OpenAsync("text.md", "\uFEFFOne.[^a]\n");
        var report = await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"));
        Assert.Equal(4, report.GetProperty("items")[0].GetProperty("range").GetProperty("start").GetProperty("character").GetInt32());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_in_the_log()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["workspace"]!.AsObject().Remove("didChangeWatchedFiles");
        await using var client = await TestClient.StartAsync("One.[^a]\n", capabilities, parameters =>
            parameters["workspaceFolders"]!.AsArray().Add(new JsonObject { ["uri"] = "file:///nowhere/at/all", ["name"] = "x" }));
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        await client.ExpectAsync("window/logMessage", log => log.GetProperty("message").GetString()!.Contains("/nowhere/at/all: There is no such", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folders_inside_each_other_show_a_file_once()
    {
        await using var client = await TestClient.StartAsync("//- a/text.md\nOne.[^a]\n\nTwo.[^b]\n\n[^b]: B.\n//- edition.yml\ninput-files: []\n", DiagnosticsTests.Pulling(), parameters =>
            parameters["workspaceFolders"]!.AsArray().Add(new JsonObject { ["uri"] = parameters["rootUri"]!.GetValue<string>() + "/a", ["name"] = "a" }));
        var report = await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        var item = Assert.Single(report.GetProperty("items").EnumerateArray().ToArray());
        Assert.Equal(["ED1001"], TestClient.Codes(item.GetProperty("items")));
    }

    private static async Task LivesAsync(TestClient client)
    {
        var report = await client.RequestAsync("textDocument/diagnostic", client.Document("text.md"));
        Assert.Equal(["ED1001"], TestClient.Codes(report.GetProperty("items")));
    }
}
