using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>Hover</c>.</summary>
internal sealed record HoverResult(MarkupContent Contents, Range Range);

/// <summary>LSP <c>InlayHint</c>, its label always a text.</summary>
internal sealed record InlayHintItem(Position Position, string Label, bool? PaddingLeft, MarkupContent? Tooltip, JsonElement? Data);

/// <summary>LSP <c>CodeLens</c>.</summary>
internal sealed record CodeLens(Range Range, Command? Command, JsonElement? Data);

/// <summary>What leads from a hint to its document later on.</summary>
internal sealed record HintData(string Uri);

/// <summary>What leads from a lens to what it counts.</summary>
/// <param name="Uri">The document it stands in.</param>
/// <param name="Kind">The kind of the symbol.</param>
/// <param name="Name">The name of the symbol.</param>
internal sealed record LensData(string Uri, int Kind, string Name);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(HoverResult))]
[JsonSerializable(typeof(InlayHintItem[]))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(HintData))]
[JsonSerializable(typeof(LensData))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(string))]
internal sealed partial class HintsJson : JsonSerializerContext;
