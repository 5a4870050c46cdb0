using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>LSP <c>ExecuteCommandParams</c>.</summary>
internal sealed record ExecuteCommandParams([property: JsonPropertyName("command")] string Name, ImmutableArray<JsonElement>? Arguments);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(string))]
internal sealed partial class CommandsJson : JsonSerializerContext;
