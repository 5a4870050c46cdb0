using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>The argument of commands about notes: a place in a text, and for a new note the annotated words, its series and its label. Not LSP's.</summary>
internal sealed record NotePlaceParams(string? Uri, Position? Position, Range? Range, string? Series, string? Label);

/// <summary>A series that a new note can belong to, with a free label. Not LSP's.</summary>
internal sealed record NoteSeriesChoice(string Series, string Name, string Label);

/// <summary>A new note: the edit that writes it, and the words in its definition that are to be written over, once the edit is made. Not LSP's.</summary>
internal sealed record InsertedNote(WorkspaceEdit Edit, Location Cursor, string Label);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(NotePlaceParams))]
[JsonSerializable(typeof(NoteSeriesChoice[]))]
[JsonSerializable(typeof(InsertedNote))]
internal sealed partial class NotesJson : JsonSerializerContext;
