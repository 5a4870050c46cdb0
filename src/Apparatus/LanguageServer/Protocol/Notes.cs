using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>The argument of commands about the note at a place; not LSP's.</summary>
internal sealed record NotePlaceParams(string? Uri, Position? Position);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(NotePlaceParams))]
internal sealed partial class NotesJson : JsonSerializerContext;
