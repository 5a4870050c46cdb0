using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>LocationLink</c>, or <c>Location</c> with <see cref="Uri"/> and <see cref="Range"/> for clients that do not read links.</summary>
internal sealed record DefinitionPlace
{
    /// <summary>What was pointed at.</summary>
    public Range? OriginSelectionRange { get; init; }

    /// <summary>The file of the target.</summary>
    public string? TargetUri { get; init; }

    /// <summary>The whole target.</summary>
    public Range? TargetRange { get; init; }

    /// <summary>The name of the target; it lies in the whole.</summary>
    public Range? TargetSelectionRange { get; init; }

    /// <summary>The file, in a location.</summary>
    public string? Uri { get; init; }

    /// <summary>The name, in a location.</summary>
    public Range? Range { get; init; }
}

/// <summary>LSP <c>ReferenceContext</c>.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>LSP <c>ReferenceParams</c>.</summary>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context) : IPositionParams;

/// <summary>LSP <c>DocumentHighlight</c>: kind 2 reads, kind 3 writes.</summary>
internal sealed record DocumentHighlight(Range Range, int Kind);

/// <summary>LSP <c>LinkedEditingRanges</c>.</summary>
internal sealed record LinkedEditingRanges(ImmutableArray<Range> Ranges, string WordPattern);

/// <summary>LSP <c>PrepareRenameResult</c> with a placeholder.</summary>
internal sealed record PrepareRenameResult(Range Range, string Placeholder);

/// <summary>LSP <c>RenameParams</c>.</summary>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName) : IPositionParams;

/// <summary>LSP <c>CallHierarchyItem</c>.</summary>
internal sealed record CallHierarchyItem(
    string Name, int Kind, string? Detail, string Uri, Range Range, Range SelectionRange, JsonElement? Data);

/// <summary>What finds an item of the call hierarchy again.</summary>
internal sealed record CallItemData(int Kind, string Name);

/// <summary>LSP <c>CallHierarchyIncomingCallsParams</c> and <c>CallHierarchyOutgoingCallsParams</c>.</summary>
internal sealed record CallsParams(CallHierarchyItem Item);

/// <summary>LSP <c>CallHierarchyIncomingCall</c>.</summary>
internal sealed record IncomingCall(CallHierarchyItem From, ImmutableArray<Range> FromRanges);

/// <summary>LSP <c>CallHierarchyOutgoingCall</c>.</summary>
internal sealed record OutgoingCall(CallHierarchyItem To, ImmutableArray<Range> FromRanges);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(DefinitionPlace[]))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(DocumentHighlight[]))]
[JsonSerializable(typeof(LinkedEditingRanges))]
[JsonSerializable(typeof(PrepareRenameResult))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(CallHierarchyItem[]))]
[JsonSerializable(typeof(CallItemData))]
[JsonSerializable(typeof(CallsParams))]
[JsonSerializable(typeof(IncomingCall[]))]
[JsonSerializable(typeof(OutgoingCall[]))]
internal sealed partial class NavigationJson : JsonSerializerContext;
