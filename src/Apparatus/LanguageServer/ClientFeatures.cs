using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Apparatus.LanguageServer;

/// <summary>What the client said that it can do (LSP <c>ClientCapabilities</c>). What it did not say, it cannot.</summary>
/// <param name="capabilities">The capabilities as sent; anything but an object counts as none.</param>
internal sealed class ClientFeatures(JsonElement capabilities)
{
    /// <summary>Whether it reads <see cref="Protocol.WorkspaceEdit.DocumentChanges"/>.</summary>
    public bool DocumentChanges => Has("workspace.workspaceEdit.documentChanges");

    /// <summary>Whether it reads change annotations.</summary>
    public bool ChangeAnnotations => DocumentChanges && Find("workspace.workspaceEdit.changeAnnotationSupport") is { ValueKind: JsonValueKind.Object };

    /// <summary>Whether an edit may make a file.</summary>
    public bool CreateFiles => DocumentChanges && List("workspace.workspaceEdit.resourceOperations").Contains("create");

    /// <summary>Whether it asks for diagnostics itself; then none are pushed.</summary>
    public bool PullDiagnostics => Find("textDocument.diagnostic") is { ValueKind: JsonValueKind.Object };

    /// <summary>Whether it watches files for the server.</summary>
    public bool WatchesFiles => Has("workspace.didChangeWatchedFiles.dynamicRegistration");

    /// <summary>Whether it answers <c>workspace/configuration</c>.</summary>
    public bool Configuration => Has("workspace.configuration");

    /// <summary>Whether it shows progress of work.</summary>
    public bool Progress => Has("window.workDoneProgress");

    /// <summary>Whether it has views that it fills through commands of this server. Not LSP's: it says so under <c>experimental.views</c>.</summary>
    public bool Views => Has("experimental.views");

    /// <summary>Whether a capability is there and true.</summary>
    /// <param name="path">Names with dots between them.</param>
    public bool Has(string path) => Find(path) is { ValueKind: JsonValueKind.True };

    /// <summary>The words of a list of words; empty when there is none.</summary>
    /// <param name="path">Names with dots between them.</param>
    public ImmutableArray<string> List(string path) => Find(path) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? string.Empty)]
        : [];

    /// <summary><c>markdown</c> or <c>plaintext</c>: the first format of a list that this server writes, <c>plaintext</c> when there is none.</summary>
    /// <param name="path">The list of formats, such as <c>textDocument.hover.contentFormat</c>.</param>
    public string Format(string path) => List(path).FirstOrDefault(format => format is "markdown" or "plaintext") ?? "plaintext";

    /// <summary>The value at a path, or null.</summary>
    /// <param name="path">Names with dots between them.</param>
    public JsonElement? Find(string path) => Find(capabilities, path);

    /// <summary>The value at a path below a piece of JSON, or null.</summary>
    /// <param name="from">Where the path begins; anything but an object holds nothing.</param>
    /// <param name="path">Names with dots between them.</param>
    public static JsonElement? Find(JsonElement from, string path)
    {
        var at = from;
        foreach (var name in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at;
    }
}
