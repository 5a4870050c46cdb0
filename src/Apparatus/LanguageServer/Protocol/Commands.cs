using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>ExecuteCommandParams</c>.</summary>
internal sealed record ExecuteCommandParams([property: JsonPropertyName("command")] string Name, ImmutableArray<JsonElement>? Arguments);

/// <summary>The argument of commands about a place in a text.</summary>
internal sealed record NotePlaceParams(string? Uri, Position? Position);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(NotePlaceParams))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(string))]
internal sealed partial class CommandsJson : JsonSerializerContext;
