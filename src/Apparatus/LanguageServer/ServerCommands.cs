using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apparatus.LanguageServer;

/// <summary>The commands that a client may run on the server.</summary>
internal static class ServerCommands
{
    /// <summary>All commands by name.</summary>
    /// <param name="engine">Runs the rules.</param>
    public static IReadOnlyDictionary<string, Func<RequestContext, ImmutableArray<JsonElement>, JsonNode?>> All(DiagnosticsEngine engine) =>
        new Dictionary<string, Func<RequestContext, ImmutableArray<JsonElement>, JsonNode?>>
        {
            ["apparatus.contents"] = (context, arguments) => ViewCommands.Contents(engine, context, arguments),
            ["apparatus.contentsItems"] = ViewCommands.Items,
            ["apparatus.insertNote"] = NoteCommands.Insert,
            ["apparatus.noteReferences"] = NoteCommands.References,
            ["apparatus.noteSeries"] = NoteCommands.Series,
            ["apparatus.pageAt"] = NoteCommands.Page,
            ["apparatus.preview"] = ViewCommands.Preview,
            ["apparatus.restartIndex"] = (context, _) => Restart(context),
            ["apparatus.showStatus"] = (context, arguments) => StatusCommand.Run(engine, context, arguments),
            ["apparatus.works"] = ViewCommands.Works,
        };

    private static JsonNode? Restart(RequestContext context)
    {
        context.Session.Host.Restart();
        return null;
    }
}
