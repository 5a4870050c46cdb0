using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>Diagnostic</c>.</summary>
internal sealed record Diagnostic
{
    /// <summary>Where it is.</summary>
    public required Range Range { get; init; }

    /// <summary>1 error, 2 warning, 3 information, 4 hint.</summary>
    public int? Severity { get; init; }

    /// <summary>The id of the rule.</summary>
    public string? Code { get; init; }

    /// <summary>Where the rule is explained.</summary>
    public CodeDescription? CodeDescription { get; init; }

    /// <summary>Always <c>apparatus</c>.</summary>
    public string? Source { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>1 unnecessary, 2 deprecated.</summary>
    public ImmutableArray<int>? Tags { get; init; }

    /// <summary>Other places.</summary>
    public ImmutableArray<DiagnosticRelatedInformation>? RelatedInformation { get; init; }
}

/// <summary>LSP <c>CodeDescription</c>.</summary>
internal sealed record CodeDescription(string Href);

/// <summary>LSP <c>DiagnosticRelatedInformation</c>.</summary>
internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>LSP <c>PublishDiagnosticsParams</c>.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>LSP <c>DocumentDiagnosticParams</c>.</summary>
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId);

/// <summary>LSP <c>DocumentDiagnosticReport</c>: <c>full</c> with items, or <c>unchanged</c>.</summary>
internal sealed record DocumentDiagnosticReport(
    string Kind,
    string? ResultId,
    ImmutableArray<Diagnostic>? Items,
    ImmutableDictionary<string, DocumentDiagnosticReport>? RelatedDocuments = null);

/// <summary>LSP <c>WorkspaceDiagnosticParams</c>.</summary>
internal sealed record WorkspaceDiagnosticParams(ImmutableArray<PreviousResultId>? PreviousResultIds);

/// <summary>LSP <c>PreviousResultId</c>.</summary>
internal sealed record PreviousResultId(string Uri, string Value);

/// <summary>LSP <c>WorkspaceDiagnosticReport</c>.</summary>
internal sealed record WorkspaceDiagnosticReport(ImmutableArray<WorkspaceDocumentDiagnosticReport> Items);

/// <summary>LSP <c>WorkspaceDocumentDiagnosticReport</c>; the version is null for a file that is not open.</summary>
internal sealed record WorkspaceDocumentDiagnosticReport(
    string Kind,
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string? ResultId,
    ImmutableArray<Diagnostic>? Items);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
internal sealed partial class DiagnosticsJson : JsonSerializerContext;
