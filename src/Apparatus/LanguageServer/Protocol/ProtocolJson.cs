using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>How messages are written as JSON. Each group of messages has a context of its own, so that nothing is looked up by reflection.</summary>
internal static class ProtocolJson
{
    private static readonly ImmutableArray<IJsonTypeInfoResolver> Groups =
    [
        BasicsJson.Default,
        CodeActionsJson.Default,
        CommandsJson.Default,
        CompletionJson.Default,
        DiagnosticsJson.Default,
        HintsJson.Default,
        LifecycleJson.Default,
        NavigationJson.Default,
        NotesJson.Default,
        RpcJson.Default,
        StructureJson.Default,
        SynchronizationJson.Default,
        ViewsJson.Default,
    ];

    /// <summary>The options of the serializer.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        TypeInfoResolver = JsonTypeInfoResolver.Combine([.. Groups]),
    };

    /// <summary>A value as a piece of JSON, for arguments and data that come back as they are.</summary>
    public static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(typeof(T)));

    /// <summary>A piece of JSON as a value; null when it is of another shape.</summary>
    public static T? Read<T>(JsonElement element)
        where T : class
    {
        try
        {
            return element.ValueKind == JsonValueKind.Undefined ? null : (T?)element.Deserialize(Options.GetTypeInfo(typeof(T)));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
