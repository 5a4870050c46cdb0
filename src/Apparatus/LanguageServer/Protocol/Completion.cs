using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>CompletionParams</c>.</summary>
internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionTrigger? Context = null) : IPositionParams;

/// <summary>LSP <c>CompletionContext</c>: 1 asked for, 2 a trigger character was typed, 3 asked again because the list was incomplete.</summary>
internal sealed record CompletionTrigger(int TriggerKind);

/// <summary>LSP <c>CompletionList</c>.</summary>
internal sealed record CompletionList(bool IsIncomplete, ImmutableArray<CompletionItem> Items);

/// <summary>LSP <c>CompletionItem</c>.</summary>
internal sealed record CompletionItem
{
    /// <summary>What the list shows.</summary>
    public required string Label { get; init; }

    /// <summary>Words beside the label, for clients that can show them.</summary>
    public CompletionLabelDetails? LabelDetails { get; init; }

    /// <summary>LSP <c>CompletionItemKind</c>.</summary>
    public int? Kind { get; init; }

    /// <summary>More about it.</summary>
    public string? Detail { get; init; }

    /// <summary>What it is, once it has been resolved.</summary>
    public MarkupContent? Documentation { get; init; }

    /// <summary>Whether to choose it at first.</summary>
    public bool? Preselect { get; init; }

    /// <summary>What the list is sorted by.</summary>
    public string? SortText { get; init; }

    /// <summary>What the text before the cursor is compared with.</summary>
    public string? FilterText { get; init; }

    /// <summary>LSP <c>InsertTextFormat</c>: 1 plain text, 2 snippet.</summary>
    public int? InsertTextFormat { get; init; }

    /// <summary>What is written.</summary>
    public CompletionEdit? TextEdit { get; init; }

    /// <summary>Characters that choose it and are typed after it.</summary>
    public ImmutableArray<string>? CommitCharacters { get; init; }

    /// <summary>What it is resolved by.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>LSP <c>CompletionItemLabelDetails</c>.</summary>
internal sealed record CompletionLabelDetails(string? Description);

/// <summary>LSP <c>TextEdit</c>, or <c>InsertReplaceEdit</c> where <see cref="Insert"/> and <see cref="Replace"/> stand instead of <see cref="Range"/>.</summary>
internal sealed record CompletionEdit(string NewText, Range? Range = null, Range? Insert = null, Range? Replace = null);

/// <summary>What travels with an item: the document whose edition it comes from, and what is documented.</summary>
internal sealed record CompletionItemData(string Uri, int Kind, string Name);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(CompletionParams))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(CompletionItem))]
[JsonSerializable(typeof(CompletionItemData))]
internal sealed partial class CompletionJson : JsonSerializerContext;
