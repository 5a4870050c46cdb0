using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Runs the commands of the server (LSP <c>workspace/executeCommand</c>).</summary>
/// <param name="commands">Each command by its name: it takes its arguments and gives its result, or null for none.</param>
internal sealed class CommandsHandler(IReadOnlyDictionary<string, Func<RequestContext, ImmutableArray<JsonElement>, JsonNode?>> commands) : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods) =>
        methods.Request<ExecuteCommandParams, JsonNode>("workspace/executeCommand", (context, call) =>
            commands.TryGetValue(call.Name, out var run)
                ? run(context, call.Arguments ?? [])
                : throw LspErrors.InvalidParams($"There is no command “{call.Name}”."));

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) =>
        capabilities["executeCommandProvider"] = new JsonObject
        {
            ["commands"] = new JsonArray([.. commands.Keys.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]),
        };
}
