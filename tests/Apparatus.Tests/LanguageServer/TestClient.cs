using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.Language.Rules;
using Apparatus.Language.Text;
using Apparatus.LanguageServer;
using Apparatus.LanguageServer.Conversions;
using Apparatus.Testing;
using Apparatus.Tests.Files;
using Nerdbank.Streams;

namespace Apparatus.Tests.LanguageServer;

/// <summary>
/// A client of the language server, in this process, over a pair of streams. It writes and reads the messages themselves, so that a test says what stands
/// on the wire. Files of markup lie in a temporary folder, which is the workspace.
/// </summary>
internal sealed class TestClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder;
    private readonly Stream wire;
    private readonly Task<int> server;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> waiting = new();
    private readonly List<JsonElement> received = [];
    private readonly List<(Func<JsonElement, bool> Condition, TaskCompletionSource<JsonElement> Source)> expected = [];
    private readonly StringWriter errors = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly Dictionary<string, int> versions = [];
    private int lastId;

    private TestClient(Markup markup, Func<TextWriter, (Stream Wire, Task<int> Server)> start)
    {
        Markup = markup;
        folder = new TemporaryFolder();
        Root = folder[string.Empty].TrimEnd('/');
        foreach (var file in markup.Files)
        {
            Write(file.Path, file.Text.Content);
        }

        (wire, server) = start(TextWriter.Synchronized(errors));
        _ = Task.Run(ListenAsync);
    }

    /// <summary>What an ordinary client can do: everything that the server asks about, diagnostics pushed.</summary>
    public static JsonObject FullCapabilities => Parse("""
        {
          "general": {"positionEncodings": ["utf-16"]},
          "window": {"workDoneProgress": true},
          "workspace": {
            "configuration": true, "workspaceFolders": true,
            "didChangeConfiguration": {"dynamicRegistration": true},
            "didChangeWatchedFiles": {"dynamicRegistration": true},
            "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename", "delete"], "changeAnnotationSupport": {"groupsOnLabel": true}},
            "fileOperations": {"willRename": true, "didRename": true, "didCreate": true, "didDelete": true}
          },
          "textDocument": {
            "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}, "versionSupport": true, "codeDescriptionSupport": true},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "definition": {"linkSupport": true}, "declaration": {"linkSupport": true},
            "rename": {"prepareSupport": true, "honorsChangeAnnotations": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeAction": {
              "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source", "source.fixAll"]}},
              "isPreferredSupport": true, "disabledSupport": true, "dataSupport": true, "honorsChangeAnnotations": true,
              "resolveSupport": {"properties": ["edit"]}
            },
            "completion": {"completionItem": {
              "snippetSupport": true, "documentationFormat": ["markdown", "plaintext"], "insertReplaceSupport": true, "labelDetailsSupport": true,
              "resolveSupport": {"properties": ["documentation", "detail"]}}},
            "foldingRange": {"lineFoldingOnly": true, "foldingRange": {"collapsedText": true}}, "documentLink": {"tooltipSupport": true}, "inlayHint": {"resolveSupport": {"properties": ["tooltip"]}},
            "semanticTokens": {"requests": {"full": {"delta": true}, "range": true}, "tokenTypes": [], "tokenModifiers": [], "formats": ["relative"]}
          }
        }
        """);

    /// <summary>The edition that the markup describes.</summary>
    public Markup Markup { get; }

    /// <summary>The full path of the workspace folder.</summary>
    public string Root { get; }

    /// <summary>What the server answered to <c>initialize</c>.</summary>
    public JsonElement Capabilities { get; private set; }

    /// <summary>What the client answers to <c>workspace/configuration</c>.</summary>
    public JsonObject Settings { get; set; } = [];

    /// <summary>The exit code, once the server has ended.</summary>
    public Task<int> ExitCode => server.WaitAsync(Patience);

    /// <summary>What the server wrote to standard error.</summary>
    public string Errors => errors.ToString();

    /// <summary>All notifications and requests of the server so far.</summary>
    public ImmutableArray<JsonElement> Received
    {
        get
        {
            lock (received)
            {
                return [.. received];
            }
        }
    }

    /// <summary>Starts a server on markup and does what clients do at the start.</summary>
    /// <param name="markup">The edition; without an <c>edition.yml</c> of its own it gets one that lists its files.</param>
    /// <param name="capabilities">What the client can do; null for everything.</param>
    /// <param name="change">Changes the parameters of <c>initialize</c>.</param>
    /// <param name="start">Starts the server; null for one in this process.</param>
    public static async Task<TestClient> StartAsync(
        string markup,
        JsonObject? capabilities = null,
        Action<JsonObject>? change = null,
        Func<TextWriter, (Stream Wire, Task<int> Server)>? start = null)
    {
        var client = Connect(markup, start);
        var parameters = new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = client.Uri(""),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = client.Uri(""), ["name"] = "edition" }),
            ["capabilities"] = capabilities ?? FullCapabilities,
        };
        change?.Invoke(parameters);
        client.Capabilities = (await client.RequestAsync("initialize", parameters)).GetProperty("capabilities");
        await client.NotifyAsync("initialized", []);
        return client;
    }

    /// <summary>Starts a server and says nothing to it yet.</summary>
    public static TestClient Connect(string markup, Func<TextWriter, (Stream Wire, Task<int> Server)>? start = null) =>
        new(WithManifest(Markup.Parse(markup)), start ?? InProcess);

    /// <summary>What servers of tests are started with.</summary>
    public static ServerOptions Options() => new() { Version = "1.2.3", Rules = AllRules.Catalog, Pause = TimeSpan.Zero, RulePage = "/program/rules.md" };

    /// <summary>Reads JSON.</summary>
    public static JsonObject Parse(string json) => JsonNode.Parse(json)?.AsObject() ?? [];

    /// <summary>The URI of a file of the workspace.</summary>
    /// <param name="path">Its path, relative to the folder.</param>
    public string Uri(string path) => FileUris.FromPath(path.Length == 0 ? Root : $"{Root}/{path}");

    /// <summary>The path, relative to the folder, that a URI of the server means.</summary>
    public string Path(string? uri) => FileUris.ToPath(uri ?? string.Empty)[(Root.Length + 1)..];

    /// <summary>Writes a file of the workspace.</summary>
    public void Write(string path, string text)
    {
        var full = System.IO.Path.Combine(Root, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full) ?? Root);
        File.WriteAllText(full, text);
    }

    /// <summary>Sends a request and waits for its result.</summary>
    /// <exception cref="LspFailure">The server answered with an error.</exception>
    public async Task<JsonElement> RequestAsync(string method, JsonObject? parameters) => await (await SendAsync(method, parameters)).Answer.WaitAsync(Patience);

    /// <summary>Sends a request and does not wait for its result.</summary>
    public async Task<(int Id, Task<JsonElement> Answer)> SendAsync(string method, JsonObject? parameters)
    {
        var id = Interlocked.Increment(ref lastId);
        var source = waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = parameters;
        }

        await WriteAsync(message);
        return (id, source.Task);
    }

    /// <summary>Sends a notification.</summary>
    public Task NotifyAsync(string method, JsonObject? parameters)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = parameters;
        }

        return WriteAsync(message);
    }

    /// <summary>Sends bytes as they are.</summary>
    public async Task WriteRawAsync(string text)
    {
        await wire.WriteAsync(Encoding.UTF8.GetBytes(text));
        await wire.FlushAsync();
    }

    /// <summary>Sends a message as it is written, with its header.</summary>
    public Task WriteMessageAsync(string message) => WriteRawAsync($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}");

    /// <summary>Sends a request as it is written and waits for its result or error, as JSON.</summary>
    public async Task<string> RawRequestAsync(int id, string message)
    {
        var source = waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await WriteMessageAsync(message);
        try
        {
            return (await source.Task.WaitAsync(Patience)).GetRawText();
        }
        catch (LspFailure failure)
        {
            return failure.Raw;
        }
    }

    /// <summary>Ends the stream, as a client does that is killed.</summary>
    public void HangUp() => wire.Dispose();

    /// <summary>Opens a file of the markup, or another text.</summary>
    public Task OpenAsync(string path, string? text = null, string? language = null)
    {
        versions[path] = 1;
        return NotifyAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["uri"] = Uri(path),
                ["languageId"] = language ?? (path.EndsWith(".md", StringComparison.Ordinal) ? "markdown" : "plaintext"),
                ["version"] = 1,
                ["text"] = text ?? Text(path).Content,
            },
        });
    }

    /// <summary>Replaces the text of an open document.</summary>
    public Task ChangeAsync(string path, string text) => ChangeAsync(path, new JsonObject { ["text"] = text });

    /// <summary>Changes an open document.</summary>
    public Task ChangeAsync(string path, params JsonNode[] changes) => NotifyAsync("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["version"] = ++versions[path] },
        ["contentChanges"] = new JsonArray(changes),
    });

    /// <summary>Closes an open document.</summary>
    public Task CloseAsync(string path) => NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(path) } });

    /// <summary>Parameters that name a document.</summary>
    public JsonObject Document(string path) => new() { ["textDocument"] = new JsonObject { ["uri"] = Uri(path) } };

    /// <summary>Parameters that name the place of the cursor <c>$0</c>.</summary>
    public JsonObject AtCursor()
    {
        var (path, offset) = Markup.Cursor ?? throw new InvalidOperationException("The markup has no cursor $0.");
        return At(path, offset);
    }

    /// <summary>Parameters that name a place.</summary>
    public JsonObject At(string path, int offset)
    {
        var position = Text(path).GetPosition(offset);
        var parameters = Document(path);
        parameters["position"] = new JsonObject { ["line"] = position.Line, ["character"] = position.Character };
        return parameters;
    }

    /// <summary>A span of a file as a range.</summary>
    public JsonObject Range(string path, TextSpan span)
    {
        var (start, end) = (Text(path).GetPosition(span.Start), Text(path).GetPosition(span.End));
        return new JsonObject
        {
            ["start"] = new JsonObject { ["line"] = start.Line, ["character"] = start.Character },
            ["end"] = new JsonObject { ["line"] = end.Line, ["character"] = end.Character },
        };
    }

    /// <summary>The words of a file of the markup that a range of the server covers.</summary>
    public string Words(string path, JsonElement range)
    {
        var text = Text(path);
        int Offset(string end) => text.GetOffset(new LinePosition(range.GetProperty(end).GetProperty("line").GetInt32(), range.GetProperty(end).GetProperty("character").GetInt32()));
        return text.Content[Offset("start")..Offset("end")];
    }

    /// <summary>The words that a location of the server covers, with the path before them: <c>text.md: [^a]</c>.</summary>
    public string Words(JsonElement location)
    {
        var path = Path((location.TryGetProperty("targetUri", out var uri) ? uri : location.GetProperty("uri")).GetString());
        return $"{path}: {Words(path, location.TryGetProperty("targetSelectionRange", out var range) ? range : location.GetProperty("range"))}";
    }

    /// <summary>Waits for a notification or request of the server, past ones included.</summary>
    public Task<JsonElement> ExpectAsync(string method, Func<JsonElement, bool>? condition = null)
    {
        bool Fits(JsonElement message) => message.GetProperty("method").GetString() == method && (condition?.Invoke(message.GetProperty("params")) ?? true);
        lock (received)
        {
            if (received.Find(Fits) is { ValueKind: JsonValueKind.Object } found)
            {
                return Task.FromResult(found.GetProperty("params"));
            }

            var source = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
            expected.Add((Fits, source));
            return source.Task.WaitAsync(Patience);
        }
    }

    /// <summary>Waits for published diagnostics of a file with exactly these codes, in order.</summary>
    public Task<JsonElement> ExpectDiagnosticsAsync(string path, params string[] codes) =>
        ExpectAsync("textDocument/publishDiagnostics", parameters => parameters.GetProperty("uri").GetString() == Uri(path) && Codes(parameters.GetProperty("diagnostics")).SequenceEqual(codes));

    /// <summary>The codes of diagnostics.</summary>
    public static IEnumerable<string?> Codes(JsonElement diagnostics) => diagnostics.EnumerateArray().Select(found => found.GetProperty("code").GetString());

    /// <summary>The text of a file of the markup.</summary>
    public SourceText Text(string path) => Markup.Files.First(file => file.Path == path).Text;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await wire.DisposeAsync();
        await server.WaitAsync(Patience);
        folder.Dispose();
        writing.Dispose();
        await errors.DisposeAsync();
    }

    private static (Stream Wire, Task<int> Server) InProcess(TextWriter errors)
    {
        var (mine, theirs) = FullDuplexStream.CreatePair();
        return (mine, Server.RunAsync(theirs, theirs, errors, Options()));
    }

    private static Markup WithManifest(Markup markup)
    {
        if (markup.Files.Any(file => file.Path == "edition.yml") || markup.Files.All(file => file.Text.Length == 0))
        {
            return markup;
        }

        string List(params string[] extensions) => string.Concat(markup.Files.Where(file => extensions.Any(extension => file.Path.EndsWith(extension, StringComparison.Ordinal))).Select(file => $"- {file.Path}\n"));
        var bibliographies = List(".bib", ".bibtex", ".json", ".yaml");
        var manifest = $"input-files:\n{List(".md")}" + (bibliographies.Length > 0 ? $"bibliography:\n{bibliographies}" : string.Empty);
        return markup.With(new MarkedFile("edition.yml", SourceText.From(manifest)));
    }

    private async Task WriteAsync(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await writing.WaitAsync();
        try
        {
            await wire.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            await wire.WriteAsync(body);
            await wire.FlushAsync();
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await ReadAsync() is { } message)
            {
                await TakeAsync(message);
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // The conversation is over.
        }

        foreach (var source in waiting.Values)
        {
            source.TrySetException(new IOException("The server ended."));
        }
    }

    private async Task TakeAsync(JsonElement message)
    {
        if (!message.TryGetProperty("method", out var method))
        {
            // What was answered is not kept: a long session measures memory.
            if (!waiting.TryRemove(message.GetProperty("id").GetInt32(), out var source))
            {
                return;
            }

            if (message.TryGetProperty("error", out var error))
            {
                source.TrySetException(new LspFailure(error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString() ?? string.Empty, error.ToString()));
            }
            else
            {
                source.TrySetResult(message.GetProperty("result"));
            }

            return;
        }

        lock (received)
        {
            received.Add(message);
            foreach (var wanted in expected.Where(wanted => wanted.Condition(message)))
            {
                wanted.Source.TrySetResult(message.GetProperty("params"));
            }
        }

        if (message.TryGetProperty("id", out var id))
        {
            JsonNode? result = method.GetString() == "workspace/configuration" ? new JsonArray(Settings.DeepClone()) : null;
            await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["result"] = result });
        }
    }

    private async Task<JsonElement?> ReadAsync()
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await wire.ReadAsync(one) == 0)
            {
                return null;
            }

            header.Append((char)one[0]);
        }

        var length = header.ToString().Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1];
        var body = new byte[int.Parse(length.Trim())];
        await wire.ReadExactlyAsync(body);
        return JsonDocument.Parse(body).RootElement;
    }
}
