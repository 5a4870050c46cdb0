using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.Language.Features.NewNotes;
using Apparatus.Language.Text;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer;

/// <summary>Commands about notes and pages at a place, for clients that go beyond LSP.</summary>
internal static class NoteCommands
{
    /// <summary>The command <c>apparatus.noteReferences</c>: the locations that refer to the note whose definition stands around a place.</summary>
    public static JsonNode? References(RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        var place = Read(arguments);
        return Node(context.Find(place.Uri ?? string.Empty) is { } document
            ? context.Locations(WayBack.From(document.Model, document.Offset(place.Position ?? default)))
            : []);
    }

    /// <summary>The command <c>apparatus.noteSeries</c>: the series that a new note at a place can belong to, the likeliest first.</summary>
    public static JsonNode? Series(RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        var place = Read(arguments);
        return Node(context.Find(place.Uri ?? string.Empty) is { } document ? Choices(document, place) : []);
    }

    /// <summary>The command <c>apparatus.pageAt</c>: the page of the base edition that a place lies on, as <c>1968, p. 12</c>; null where there is none.</summary>
    public static JsonNode? Page(RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        var place = Read(arguments);
        return context.Find(place.Uri ?? string.Empty) is { } document && PageAtCursor.Find(document.Model, document.Offset(place.Position ?? default)) is { } page ? JsonValue.Create(page) : null;
    }

    /// <summary>The command <c>apparatus.insertNote</c>: a new note as an edit. Without a label it gets the one proposed for its series.</summary>
    public static JsonNode? Insert(RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        var place = Read(arguments);
        if (context.Find(place.Uri ?? string.Empty) is not { } document)
        {
            throw LspErrors.Refused("This file is part of no edition.");
        }

        var label = place.Label ?? Choices(document, place) switch
        {
            [] => string.Empty,
            var choices => (choices.FirstOrDefault(choice => choice.Series == place.Series) ?? choices[0]).Label,
        };
        var note = InsertNote.At(document.Model, document.Offset(place.Position ?? default), label);
        return note.Refusal is { } refusal
            ? throw LspErrors.Refused(refusal)
            : Node(new InsertedNote(context.Edit(note.Changes), new Location(context.Uri(note.Path), context.Positions.ToRange(note.After, note.Words)), note.Label));
    }

    private static NoteSeriesChoice[] Choices(DocumentContext document, NotePlaceParams place)
    {
        var words = place.Range is { } range ? document.Span(range) : new TextSpan(document.Offset(place.Position ?? default), 0);
        return [.. InsertNote.Choices(document.Model, words).Select(choice => new NoteSeriesChoice(choice.Series, choice.Name, choice.Label))];
    }

    private static NotePlaceParams Read(ImmutableArray<JsonElement> arguments) =>
        arguments is [var first, ..] && ProtocolJson.Read<NotePlaceParams>(first) is { Uri: not null, Position: not null } place
            ? place
            : throw LspErrors.InvalidParams("The command takes an object with “uri” and “position”.");

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, ProtocolJson.Options.GetTypeInfo(typeof(T)));
}
