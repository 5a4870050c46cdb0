using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>Position</c>: 0-based line, and character in units of the encoding that was agreed.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>LSP <c>Range</c>: the end is not part of it.</summary>
internal readonly record struct Range(Position Start, Position End);

/// <summary>LSP <c>Location</c>.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>LSP <c>TextDocumentIdentifier</c>.</summary>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>LSP <c>OptionalVersionedTextDocumentIdentifier</c>: a null version stands for the file on disk.</summary>
internal sealed record VersionedTextDocumentIdentifier(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>Parameters that name a document.</summary>
internal interface IDocumentParams
{
    /// <summary>The document.</summary>
    TextDocumentIdentifier TextDocument { get; }
}

/// <summary>Parameters that name a place in a document.</summary>
internal interface IPositionParams : IDocumentParams
{
    /// <summary>The place.</summary>
    Position Position { get; }
}

/// <summary>LSP <c>TextDocumentPositionParams</c>.</summary>
internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position) : IPositionParams;

/// <summary>Parameters that name a document and nothing else.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument) : IDocumentParams;

/// <summary>Parameters that name a stretch of a document.</summary>
internal sealed record DocumentRangeParams(TextDocumentIdentifier TextDocument, Range Range) : IDocumentParams;

/// <summary>LSP <c>MarkupContent</c>; the kind is <c>markdown</c> or <c>plaintext</c>.</summary>
internal sealed record MarkupContent(string Kind, string Value);

/// <summary>LSP <c>Command</c>.</summary>
internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, ImmutableArray<JsonElement>? Arguments = null);

/// <summary>LSP <c>TextEdit</c> and <c>AnnotatedTextEdit</c>.</summary>
internal sealed record TextEdit(Range Range, string NewText, string? AnnotationId = null);

/// <summary>LSP <c>TextDocumentEdit</c> or, where <see cref="Kind"/> is set, <c>CreateFile</c>.</summary>
internal sealed record DocumentChange
{
    /// <summary><c>create</c> for a file to be made; null for edits.</summary>
    public string? Kind { get; init; }

    /// <summary>The file to be made.</summary>
    public string? Uri { get; init; }

    /// <summary>For a file to be made: the annotation it belongs to.</summary>
    public string? AnnotationId { get; init; }

    /// <summary>The document that is edited.</summary>
    public VersionedTextDocumentIdentifier? TextDocument { get; init; }

    /// <summary>Its edits.</summary>
    public ImmutableArray<TextEdit>? Edits { get; init; }
}

/// <summary>LSP <c>ChangeAnnotation</c>.</summary>
internal sealed record ChangeAnnotation(string Label, bool? NeedsConfirmation, string? Description);

/// <summary>LSP <c>WorkspaceEdit</c>.</summary>
internal sealed record WorkspaceEdit
{
    /// <summary>Edits by URI, for clients without <see cref="DocumentChanges"/>.</summary>
    public ImmutableDictionary<string, ImmutableArray<TextEdit>>? Changes { get; init; }

    /// <summary>Edits with versions, and files to be made.</summary>
    public ImmutableArray<DocumentChange>? DocumentChanges { get; init; }

    /// <summary>What groups of edits do, by the ids that the edits name.</summary>
    public ImmutableDictionary<string, ChangeAnnotation>? ChangeAnnotations { get; init; }
}

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(DocumentRangeParams))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(ImmutableArray<Location>))]
[JsonSerializable(typeof(MarkupContent))]
[JsonSerializable(typeof(Command))]
[JsonSerializable(typeof(WorkspaceEdit))]
internal sealed partial class BasicsJson : JsonSerializerContext;
