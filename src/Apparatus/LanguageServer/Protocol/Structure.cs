using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>DocumentSymbol</c> or, where <see cref="Location"/> is set, <c>SymbolInformation</c>.</summary>
internal sealed record SymbolItem(string Name, int Kind)
{
    /// <summary>A few more words.</summary>
    public string? Detail { get; init; }

    /// <summary>The whole thing.</summary>
    public Range? Range { get; init; }

    /// <summary>What is marked when it is chosen.</summary>
    public Range? SelectionRange { get; init; }

    /// <summary>What stands below it.</summary>
    public ImmutableArray<SymbolItem>? Children { get; init; }

    /// <summary>Where it is, for clients that know no trees and for searches.</summary>
    public Location? Location { get; init; }

    /// <summary>What it belongs to, for the same.</summary>
    public string? ContainerName { get; init; }
}

/// <summary>LSP <c>WorkspaceSymbolParams</c>.</summary>
internal sealed record WorkspaceSymbolParams(string? Query);

/// <summary>LSP <c>FoldingRange</c>, by lines.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind, string? CollapsedText);

/// <summary>LSP <c>DocumentFormattingParams</c> or, with a range, <c>DocumentRangeFormattingParams</c>.</summary>
internal sealed record FormattingParams(TextDocumentIdentifier TextDocument, Range? Range, FormattingOptions? Options) : IDocumentParams;

/// <summary>LSP <c>FormattingOptions</c>.</summary>
internal sealed record FormattingOptions(int? TabSize, bool? InsertSpaces);

/// <summary>LSP <c>SelectionRangeParams</c>.</summary>
internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, ImmutableArray<Position>? Positions) : IDocumentParams;

/// <summary>LSP <c>SelectionRange</c>.</summary>
internal sealed record SelectionRange(Range Range, SelectionRange? Parent);

/// <summary>LSP <c>DocumentLink</c>.</summary>
internal sealed record DocumentLink(Range Range, string? Target, string? Tooltip, JsonElement? Data);

/// <summary>What leads from a link to its target later on.</summary>
/// <param name="Uri">The document that the link stands in.</param>
/// <param name="Path">The file it leads to.</param>
/// <param name="Identifier">The identifier there.</param>
internal sealed record DocumentLinkData(string Uri, string Path, string Identifier);

/// <summary>LSP <c>SemanticTokensDeltaParams</c>.</summary>
internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string? PreviousResultId) : IDocumentParams;

/// <summary>LSP <c>SemanticTokens</c> or, where <see cref="Edits"/> is set, <c>SemanticTokensDelta</c>.</summary>
internal sealed record SemanticTokensResult(string? ResultId, ImmutableArray<int>? Data, ImmutableArray<SemanticTokensEdit>? Edits = null);

/// <summary>LSP <c>SemanticTokensEdit</c>.</summary>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, ImmutableArray<int> Data);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(SymbolItem[]))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(FoldingRange[]))]
[JsonSerializable(typeof(FormattingParams))]
[JsonSerializable(typeof(TextEdit[]))]
[JsonSerializable(typeof(SelectionRangeParams))]
[JsonSerializable(typeof(SelectionRange[]))]
[JsonSerializable(typeof(DocumentLink[]))]
[JsonSerializable(typeof(DocumentLinkData))]
[JsonSerializable(typeof(SemanticTokensDeltaParams))]
[JsonSerializable(typeof(SemanticTokensResult))]
internal sealed partial class StructureJson : JsonSerializerContext;
