using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>CodeActionParams</c>.</summary>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context) : IDocumentParams;

/// <summary>LSP <c>CodeActionContext</c>; the diagnostics are kept as the client wrote them, because they go back as they are.</summary>
internal sealed record CodeActionContext(ImmutableArray<JsonElement>? Diagnostics, ImmutableArray<string>? Only);

/// <summary>LSP <c>CodeAction</c>.</summary>
internal sealed record CodeAction
{
    /// <summary>What it does.</summary>
    public required string Title { get; init; }

    /// <summary>What sort of action it is.</summary>
    public string? Kind { get; init; }

    /// <summary>The client's diagnostics that it mends.</summary>
    public ImmutableArray<JsonElement>? Diagnostics { get; init; }

    /// <summary>Whether it is what most people would do.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>Why it cannot be done.</summary>
    public CodeActionDisabled? Disabled { get; init; }

    /// <summary>The edit, at once or on <c>codeAction/resolve</c>.</summary>
    public WorkspaceEdit? Edit { get; init; }

    /// <summary>Comes back on <c>codeAction/resolve</c>: <see cref="CodeActionData"/>.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>Why an action is disabled.</summary>
internal sealed record CodeActionDisabled(string Reason);

/// <summary>What finds an action again in a later snapshot.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">What was selected.</param>
/// <param name="Kind">The kind of the action.</param>
/// <param name="Id">Its id among the actions there.</param>
internal sealed record CodeActionData(string Uri, Range Range, string Kind, string Id);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(CodeAction))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(CodeActionData))]
internal sealed partial class CodeActionsJson : JsonSerializerContext;
