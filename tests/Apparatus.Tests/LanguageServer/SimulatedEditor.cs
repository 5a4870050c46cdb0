using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.Commands;
using Apparatus.Language.Rules;
using Apparatus.Language.Text;
using Apparatus.LanguageServer.Conversions;

namespace Apparatus.Tests.LanguageServer;

/// <summary>
/// An editor at work on the files of a <see cref="TestClient"/>: it types, saves, closes, renames and lets the server edit, and keeps its own account of
/// every text, so that the server's can be compared with it.
/// </summary>
/// <param name="client">The client.</param>
internal sealed class SimulatedEditor(TestClient client)
{
    private static readonly TextPositions Positions = new(PositionEncoding.Utf16);

    private readonly SortedDictionary<string, SourceText> open = new(StringComparer.Ordinal);

    /// <summary>The files on the disk that an edition may be made of, relative to the folder.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. Directory.EnumerateFiles(client.Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(client.Root, path).Replace('\\', '/'))
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".bib", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The paths of open documents.</summary>
    public IReadOnlyList<string> Open => [.. open.Keys];

    /// <summary>The text of a document as the editor shows it.</summary>
    public SourceText Text(string path) => open.TryGetValue(path, out var text) ? text : SourceText.From(File.ReadAllText(Path.Combine(client.Root, path)));

    /// <summary>Opens a file; an open one stays as it is.</summary>
    public async Task OpenAsync(string path)
    {
        if (open.TryAdd(path, Text(path)))
        {
            await client.OpenAsync(path, open[path].Content);
        }
    }

    /// <summary>Closes a document; what was not saved is lost.</summary>
    public async Task CloseAsync(string path)
    {
        open.Remove(path);
        await client.CloseAsync(path);
    }

    /// <summary>Replaces a stretch of an open document.</summary>
    public async Task TypeAsync(string path, TextSpan span, string text)
    {
        var before = open[path];
        open[path] = before.WithEdits([new TextEdit(span, text)]);
        var range = Positions.ToRange(before, span);
        await client.ChangeAsync(path, new JsonObject { ["range"] = Json(range), ["text"] = text });
    }

    /// <summary>Saves an open document.</summary>
    public async Task SaveAsync(string path)
    {
        client.Write(path, open[path].Content);
        await client.NotifyAsync("textDocument/didSave", client.Document(path));
        await WatchAsync(path, 2);
    }

    /// <summary>Changes a file behind the editor's back.</summary>
    public async Task WriteOutsideAsync(string path, string text)
    {
        client.Write(path, text);
        await WatchAsync(path, 2);
    }

    /// <summary>Makes a file behind the editor's back.</summary>
    public async Task MakeOutsideAsync(string path, string text)
    {
        client.Write(path, text);
        await WatchAsync(path, 1);
    }

    /// <summary>Deletes a file behind the editor's back; an open document is closed first.</summary>
    public async Task DeleteOutsideAsync(string path)
    {
        if (open.ContainsKey(path))
        {
            await CloseAsync(path);
        }

        File.Delete(Path.Combine(client.Root, path));
        await WatchAsync(path, 3);
    }

    /// <summary>Gives a file another name, with all that the server wants to change along with it.</summary>
    public async Task MoveAsync(string path, string target)
    {
        var files = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["oldUri"] = client.Uri(path), ["newUri"] = client.Uri(target) }) };
        await ApplyAsync(await client.RequestAsync("workspace/willRenameFiles", files));
        var text = open.TryGetValue(path, out var found) ? found : null;
        if (text is not null)
        {
            await CloseAsync(path);
        }

        File.Move(Path.Combine(client.Root, path), Path.Combine(client.Root, target));
        await client.NotifyAsync("workspace/didRenameFiles", (JsonObject)files.DeepClone());
        if (text is not null)
        {
            open[target] = text;
            await client.OpenAsync(target, text.Content);
        }
    }

    /// <summary>Gives the thing at a place another name; a place without a name, or a refusal, changes nothing.</summary>
    public async Task RenameAsync(string path, int offset, string name)
    {
        var parameters = Place(path, offset);
        parameters["newName"] = name;
        try
        {
            await ApplyAsync(await client.RequestAsync("textDocument/rename", parameters));
        }
        catch (LspFailure refusal) when (refusal.Code == -32803)
        {
            // It said why.
        }
    }

    /// <summary>Parameters that name a place in a document as it is now.</summary>
    public JsonObject Place(string path, int offset)
    {
        var parameters = client.Document(path);
        parameters["position"] = Json(Positions.ToPosition(Text(path), offset));
        return parameters;
    }

    /// <summary>What <c>apparatus check</c> finds in the same texts, as lines that can be compared.</summary>
    public ImmutableArray<string> Check()
    {
        var analysis = new EditionAnalysis(AllRules.Catalog).Run(new AnalysisRequest
        {
            Directory = client.Root,
            Paths = [client.Root],
            Buffers = open.ToImmutableDictionary(pair => $"{client.Root}/{pair.Key}", pair => pair.Value),
            Jobs = 2,
        });
        return
        [
            .. analysis.Diagnostics.Where(found => found.Suppression is null).Select(found => Line(
                    client.Path(FileUris.FromPath(found.Path)),
                    Json(Positions.ToRange(analysis.Texts[found.Path], found.Span)).ToJsonString(),
                    found.Rule.Id,
                    found.Message,
                    found.Related.Select(place => Place(place.Path, Json(Positions.ToRange(analysis.Texts[place.Path], place.Span)).ToJsonString(), place.Message))))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What the server finds, file by file.</summary>
    public async Task<ImmutableArray<string>> AskAsync()
    {
        var lines = new List<string>();
        foreach (var path in Files.Concat(Open).Distinct())
        {
            var report = await client.RequestAsync("textDocument/diagnostic", client.Document(path));
            lines.AddRange(report.GetProperty("items").EnumerateArray().Select(found => Line(
                path,
                Compact(found.GetProperty("range")),
                found.GetProperty("code").GetString() ?? string.Empty,
                found.GetProperty("message").GetString() ?? string.Empty,
                found.TryGetProperty("relatedInformation", out var related)
                    ? related.EnumerateArray().Select(place => Place(
                        FileUris.ToPath(place.GetProperty("location").GetProperty("uri").GetString() ?? string.Empty),
                        Compact(place.GetProperty("location").GetProperty("range")),
                        place.GetProperty("message").GetString() ?? string.Empty))
                    : [])));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Line(string path, string range, string code, string message, IEnumerable<string> related) =>
        $"{path} {range} {code} {message}{string.Concat(related)}";

    private static string Place(string path, string range, string message) => $" ({path} {range} {message})";

    private static string Compact(JsonElement json) => (JsonNode.Parse(json.GetRawText()) ?? new JsonObject()).ToJsonString();

    private static JsonObject Json(Apparatus.LanguageServer.Protocol.Range range) => new() { ["start"] = Json(range.Start), ["end"] = Json(range.End) };

    private static JsonObject Json(Apparatus.LanguageServer.Protocol.Position position) => new() { ["line"] = position.Line, ["character"] = position.Character };

    private Task WatchAsync(string path, int type) => client.NotifyAsync(
        "workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = client.Uri(path), ["type"] = type }) });

    private async Task ApplyAsync(JsonElement edit)
    {
        if (edit.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        foreach (var change in edit.GetProperty("documentChanges").EnumerateArray().Where(change => change.TryGetProperty("edits", out _)))
        {
            var path = client.Path(change.GetProperty("textDocument").GetProperty("uri").GetString());
            var text = Text(path);
            var edits = change.GetProperty("edits").EnumerateArray()
                .Select(item => new TextEdit(Span(text, item.GetProperty("range")), item.GetProperty("newText").GetString() ?? string.Empty))
                .ToList();
            var changed = text.WithEdits(edits);
            if (!open.ContainsKey(path))
            {
                await WriteOutsideAsync(path, changed.Content);
                continue;
            }

            // From the end to the start, so that earlier places stay where they are.
            foreach (var item in Enumerable.Reverse(edits.OrderBy(item => item.Span.Start)))
            {
                await TypeAsync(path, item.Span, item.NewText);
            }
        }
    }

    private static TextSpan Span(SourceText text, JsonElement range)
    {
        int Offset(string end) => Positions.ToOffset(text, new Apparatus.LanguageServer.Protocol.Position(
            range.GetProperty(end).GetProperty("line").GetInt32(), range.GetProperty(end).GetProperty("character").GetInt32()));
        return TextSpan.FromBounds(Offset("start"), Offset("end"));
    }
}
