using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>DidOpenTextDocumentParams</c>.</summary>
internal sealed record DidOpenParams(TextDocumentItem TextDocument);

/// <summary>LSP <c>TextDocumentItem</c>.</summary>
internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

/// <summary>LSP <c>DidChangeTextDocumentParams</c>.</summary>
internal sealed record DidChangeParams(ChangedDocument TextDocument, ImmutableArray<ContentChange> ContentChanges);

/// <summary>LSP <c>VersionedTextDocumentIdentifier</c>; some clients leave the version out.</summary>
internal sealed record ChangedDocument(string Uri, int? Version);

/// <summary>LSP <c>TextDocumentContentChangeEvent</c>: without a range the whole text is replaced.</summary>
internal sealed record ContentChange(Range? Range, string Text);

/// <summary>LSP <c>DidSaveTextDocumentParams</c>.</summary>
internal sealed record DidSaveParams(TextDocumentIdentifier TextDocument);

/// <summary>LSP <c>DidChangeWatchedFilesParams</c>.</summary>
internal sealed record DidChangeWatchedFilesParams(ImmutableArray<FileEvent> Changes);

/// <summary>LSP <c>FileEvent</c>: type 1 is created, 2 changed, 3 deleted.</summary>
internal sealed record FileEvent(string Uri, int Type);

/// <summary>LSP <c>CreateFilesParams</c> and <c>DeleteFilesParams</c>.</summary>
internal sealed record FilesParams(ImmutableArray<FileName> Files);

/// <summary>LSP <c>FileCreate</c> and <c>FileDelete</c>.</summary>
internal sealed record FileName(string Uri);

/// <summary>LSP <c>RenameFilesParams</c>.</summary>
internal sealed record RenameFilesParams(ImmutableArray<FileRename> Files);

/// <summary>LSP <c>FileRename</c>.</summary>
internal sealed record FileRename(string OldUri, string NewUri);

/// <summary>LSP <c>DidChangeWorkspaceFoldersParams</c>.</summary>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

/// <summary>LSP <c>WorkspaceFoldersChangeEvent</c>.</summary>
internal sealed record WorkspaceFoldersChange(ImmutableArray<WorkspaceFolder> Added, ImmutableArray<WorkspaceFolder> Removed);

/// <summary>LSP <c>DidChangeConfigurationParams</c>.</summary>
internal sealed record DidChangeConfigurationParams(JsonElement Settings);

/// <summary>LSP <c>ConfigurationParams</c>.</summary>
internal sealed record ConfigurationParams(ImmutableArray<ConfigurationItem> Items);

/// <summary>LSP <c>ConfigurationItem</c>.</summary>
internal sealed record ConfigurationItem(string Section);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DidSaveParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(FilesParams))]
[JsonSerializable(typeof(RenameFilesParams))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(ConfigurationParams))]
[JsonSerializable(typeof(ImmutableArray<JsonElement>))]
internal sealed partial class SynchronizationJson : JsonSerializerContext;
