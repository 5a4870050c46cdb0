using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>What stands on the wire when names and files are renamed.</summary>
public sealed class RenameTests
{
    private const string Edition = "See @$0k.\n\n//- notes.md\nAlso [@k, p. 3].\n\n//- r.bib\n@book{k,\n  title = {T},\n}\n";

    [Fact]
    public async Task The_name_at_the_cursor_is_offered()
    {
        await using var client = await TestClient.StartAsync(Edition);
        Assert.True(client.Capabilities.GetProperty("renameProvider").GetProperty("prepareProvider").GetBoolean());
        var found = await client.RequestAsync("textDocument/prepareRename", client.AtCursor());
        Assert.Equal("k", found.GetProperty("placeholder").GetString());
        Assert.Equal("k", client.Words("text.md", found.GetProperty("range")));
    }

    [Fact]
    public async Task A_client_without_preparation_is_told_less()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["textDocument"]!["rename"] = new JsonObject();
        await using var client = await TestClient.StartAsync(Edition, capabilities);
        Assert.Equal(JsonValueKind.True, client.Capabilities.GetProperty("renameProvider").ValueKind);
    }

    [Fact]
    public async Task A_key_is_renamed_in_open_and_unopened_files_and_each_kind_of_file_is_named()
    {
        await using var client = await TestClient.StartAsync(Edition);
        await client.OpenAsync("notes.md");
        var edit = await client.RequestAsync("textDocument/rename", WithName(client.AtCursor(), "daniels1960"));
        var changes = edit.GetProperty("documentChanges").EnumerateArray().ToList();
        Assert.Equal(
            ["text.md", "notes.md 1", "r.bib"],
            changes.Select(change => $"{client.Path(change.GetProperty("textDocument").GetProperty("uri").GetString())} {change.GetProperty("textDocument").GetProperty("version")}".TrimEnd()));
        Assert.All(changes.SelectMany(change => change.GetProperty("edits").EnumerateArray()), change => Assert.Equal("daniels1960", change.GetProperty("newText").GetString()));
        var annotations = edit.GetProperty("changeAnnotations").EnumerateObject().Select(annotation => annotation.Value.GetProperty("label").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal(["Rename in bibliographies", "Rename in the text"], annotations);
    }

    [Fact]
    public async Task A_client_that_knows_only_changes_gets_changes()
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["workspace"]!["workspaceEdit"] = new JsonObject();

        // Settings that arrive in between would make the answer void.
        capabilities["workspace"]!["configuration"] = false;
        await using var client = await TestClient.StartAsync(Edition, capabilities);
        var edit = await client.RequestAsync("textDocument/rename", WithName(client.AtCursor(), "d"));
        Assert.False(edit.TryGetProperty("documentChanges", out _));
        Assert.Equal(["notes.md", "r.bib", "text.md"], edit.GetProperty("changes").EnumerateObject().Select(file => client.Path(file.Name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_generated_file_is_never_changed()
    {
        await using var client = await TestClient.StartAsync(
            "//- edition.yml\ninput-files: [text.md]\nbibliography: r.bib\nmetadata:\n  edition:\n    generated: r.bib\n//- text.md\n@$0k\n//- r.bib\n@book{k}\n");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("textDocument/rename", WithName(client.AtCursor(), "d")));
        Assert.Equal("‘k’ stands in r.bib, which Zotero writes: change it there and export again, then rename ‘k’ in the text.", failure.Message);
    }

    [Theory]
    [InlineData("textDocument/rename", "a b", "A citation key cannot hold a space.")]
    [InlineData("textDocument/rename", "l", "There is already a work ‘l’, in r.bib.")]
    public async Task A_refusal_is_an_error_that_people_can_read(string method, string name, string message)
    {
        await using var client = await TestClient.StartAsync(Edition + "@book{l}\n");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync(method, WithName(client.AtCursor(), name)));
        Assert.Equal(-32803, failure.Code);
        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public async Task Nothing_to_rename_is_said_before()
    {
        await using var client = await TestClient.StartAsync("A $0word.\n");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("textDocument/prepareRename", client.AtCursor()));
        Assert.StartsWith("There is nothing to rename here", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_and_manifest_follow_a_file()
    {
        await using var client = await TestClient.StartAsync("See [there](b.md#x).\n\n//- b.md\n# X {#x}\n");
        Assert.True(client.Capabilities.GetProperty("workspace").GetProperty("fileOperations").TryGetProperty("willRename", out _));
        var edit = await client.RequestAsync("workspace/willRenameFiles", Moved(client, "b.md", "part/b.md"));
        Assert.Equal(
            ["edition.yml: b.md → part/b.md", "text.md: b.md → part/b.md"],
            edit.GetProperty("documentChanges").EnumerateArray().Select(change =>
            {
                var path = client.Path(change.GetProperty("textDocument").GetProperty("uri").GetString());
                var first = change.GetProperty("edits")[0];
                return $"{path}: {client.Words(path, first.GetProperty("range"))} → {first.GetProperty("newText").GetString()}";
            }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_nothing_names_changes_nothing()
    {
        await using var client = await TestClient.StartAsync("A word.\n");
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("workspace/willRenameFiles", Moved(client, "none.txt", "some.txt"))).ValueKind);
    }

    private static JsonObject WithName(JsonObject parameters, string name)
    {
        parameters["newName"] = name;
        return parameters;
    }

    private static JsonObject Moved(TestClient client, string from, string to) =>
        new() { ["files"] = new JsonArray(new JsonObject { ["oldUri"] = client.Uri(from), ["newUri"] = client.Uri(to) }) };
}
