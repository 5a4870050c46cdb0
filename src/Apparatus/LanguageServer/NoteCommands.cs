using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer;

/// <summary>Commands about the note at a place, for clients that go beyond LSP.</summary>
internal static class NoteCommands
{
    /// <summary>The command <c>apparatus.noteReferences</c>: the locations that refer to the note whose definition stands around a place.</summary>
    public static JsonNode? References(RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        var place = arguments is [var first, ..] ? ProtocolJson.Read<NotePlaceParams>(first) : null;
        if (place is not { Uri: not null, Position: not null })
        {
            throw LspErrors.InvalidParams("The command takes an object with “uri” and “position”.");
        }

        var found = context.Find(place.Uri) is { } document
            ? context.Locations(WayBack.From(document.Model, document.Offset(place.Position.Value)))
            : [];
        return JsonSerializer.SerializeToNode(found, ProtocolJson.Options.GetTypeInfo(typeof(ImmutableArray<Location>)));
    }
}
