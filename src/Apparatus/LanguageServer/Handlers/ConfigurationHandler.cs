using System;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Reads the user's settings, section <c>apparatus</c>: asks the client for them, or takes what it sends.</summary>
/// <param name="session">The client.</param>
/// <param name="rpc">The connection.</param>
internal sealed class ConfigurationHandler(Session session, ServerRpc rpc) : Handler
{
    private const string Section = "apparatus";

    /// <summary>What was said with <c>initialize</c>; it holds where the client has nothing else to say.</summary>
    public UserSettings Initial { get; set; } = new();

    /// <inheritdoc/>
    public override void Register(MethodTable methods) =>
        methods.Notification<DidChangeConfigurationParams>("workspace/didChangeConfiguration", changed =>
        {
            if (session.Client.Configuration)
            {
                _ = ReadAsync();
            }
            else
            {
                session.Host.SetSettings(Choose(Unwrap(changed.Settings)));
            }
        });

    /// <summary>Settings as a client sends them, with or without their section around them.</summary>
    public static UserSettings Read(JsonElement sent) => UserSettings.Read(Unwrap(sent));

    /// <summary>Asks the client for the settings, and to be told when they change. A client that does not answer keeps what it has.</summary>
    public async Task ReadAsync()
    {
        try
        {
            var answer = await rpc.AskAsync<ImmutableArray<JsonElement>>(
                "workspace/configuration", new ConfigurationParams([new ConfigurationItem(Section)])).ConfigureAwait(false);
            if (answer is [var section, ..])
            {
                session.Host.SetSettings(Choose(section));
            }
        }
        catch (Exception fault) when (fault is RemoteRpcException or ConnectionLostException or JsonException)
        {
            session.Log.Warn($"The client did not tell its settings: {fault.Message}");
        }
    }

    /// <summary>Asks to be told when the settings change.</summary>
    public static Registration Registration() => new("apparatus-configuration", "workspace/didChangeConfiguration", new JsonObject { ["section"] = Section });

    private UserSettings Choose(JsonElement section) => section.ValueKind == JsonValueKind.Object ? UserSettings.Read(section) : Initial;

    private static JsonElement Unwrap(JsonElement sent) => sent.ValueKind == JsonValueKind.Object && sent.TryGetProperty(Section, out var section) ? section : sent;
}
