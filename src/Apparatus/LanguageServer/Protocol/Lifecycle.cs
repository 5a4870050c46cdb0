using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>InitializeParams</c>; capabilities are read through <see cref="ClientFeatures"/>.</summary>
internal sealed record InitializeParams
{
    /// <summary>The client's process; the server ends when it does.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Who asks.</summary>
    public ClientInfo? ClientInfo { get; init; }

    /// <summary>The folder of older clients.</summary>
    public string? RootUri { get; init; }

    /// <summary>The same as a path, older still.</summary>
    public string? RootPath { get; init; }

    /// <summary>The folders that are open.</summary>
    public ImmutableArray<WorkspaceFolder>? WorkspaceFolders { get; init; }

    /// <summary>What the client can do.</summary>
    public JsonElement Capabilities { get; init; }

    /// <summary>Settings as under <c>apparatus</c>, for clients without <c>workspace/configuration</c>.</summary>
    public JsonElement InitializationOptions { get; init; }

    /// <summary><c>off</c>, <c>messages</c> or <c>verbose</c>.</summary>
    public string? Trace { get; init; }

    /// <summary>The token for progress of the first load, or nothing.</summary>
    public JsonElement WorkDoneToken { get; init; }
}

/// <summary>Name and version of a client.</summary>
internal sealed record ClientInfo(string? Name, string? Version);

/// <summary>LSP <c>WorkspaceFolder</c>.</summary>
internal sealed record WorkspaceFolder(string Uri, string? Name);

/// <summary>LSP <c>InitializeResult</c>.</summary>
internal sealed record InitializeResult(JsonObject Capabilities, ClientInfo ServerInfo);

/// <summary>LSP <c>InitializedParams</c>, which hold nothing.</summary>
internal sealed record InitializedParams;

/// <summary>LSP <c>SetTraceParams</c>.</summary>
internal sealed record SetTraceParams(string Value);

/// <summary>LSP <c>LogMessageParams</c>: type 1 is an error, 2 a warning, 3 information, 4 a log line.</summary>
internal sealed record LogMessageParams(int Type, string Message);

/// <summary>LSP <c>LogTraceParams</c>.</summary>
internal sealed record LogTraceParams(string Message);

/// <summary>LSP <c>RegistrationParams</c>.</summary>
internal sealed record RegistrationParams(ImmutableArray<Registration> Registrations);

/// <summary>LSP <c>Registration</c>.</summary>
internal sealed record Registration(string Id, string Method, JsonObject? RegisterOptions);

/// <summary>LSP <c>WorkDoneProgressCreateParams</c>.</summary>
internal sealed record WorkDoneProgressCreateParams(string Token);

/// <summary>LSP <c>ProgressParams</c> for work done.</summary>
internal sealed record ProgressParams(string Token, WorkDoneProgress Value);

/// <summary>LSP <c>WorkDoneProgressBegin</c>, <c>Report</c> or <c>End</c> by <see cref="Kind"/>.</summary>
internal sealed record WorkDoneProgress(string Kind, string? Title = null, string? Message = null, bool? Cancellable = null);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(InitializedParams))]
[JsonSerializable(typeof(SetTraceParams))]
[JsonSerializable(typeof(LogMessageParams))]
[JsonSerializable(typeof(LogTraceParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(WorkDoneProgressCreateParams))]
[JsonSerializable(typeof(ProgressParams))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonElement?))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class LifecycleJson : JsonSerializerContext;
