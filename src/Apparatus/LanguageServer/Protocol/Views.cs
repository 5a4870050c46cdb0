using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Apparatus.LanguageServer.Protocol;

/// <summary>The argument of commands about views: a file, and for the lines of a section which one. Not LSP's.</summary>
internal sealed record ViewParams(string? Uri, string? Kind, string? Name);

/// <summary>
/// What a preview of a file needs. Offsets are UTF-16 units, whatever encoding of positions was agreed, because a preview works on the text itself. Not LSP's.
/// </summary>
internal sealed record PreviewResult(ImmutableArray<PreviewMarkResult> Marks, ImmutableArray<PreviewNoteResult> Notes, ImmutableArray<string> Bibliography);

/// <summary>A stretch of the text that a preview shows otherwise. Not LSP's.</summary>
internal sealed record PreviewMarkResult(int Start, int End, string Kind, string? Text, string? Title, string? Name, bool? IsBroken);

/// <summary>A note below a preview. Not LSP's.</summary>
internal sealed record PreviewNoteResult(string Label, string Mark, string Text, bool IsCalled);

/// <summary>An edition in a view: its name, the file that declares it, the folder that its paths start from, its faults and sections. Not LSP's.</summary>
internal sealed record EditionResult(string Name, string Uri, string Folder, bool IsManifest, int Errors, int Warnings, int Others, ImmutableArray<SectionResult> Sections);

/// <summary>A section of an edition. Not LSP's.</summary>
internal sealed record SectionResult(string Kind, string Name, string Title, int Count, int Broken);

/// <summary>A line of a section. Not LSP's.</summary>
internal sealed record SectionItemResult(string Title, string Words, string? Fault, Location Place);

/// <summary>A work to choose from. Not LSP's.</summary>
internal sealed record WorkResult(string Key, string Authors, string Year, string Title, int Cited);

/// <summary>What the serializer has to know of the types in this file.</summary>
[JsonSerializable(typeof(ViewParams))]
[JsonSerializable(typeof(PreviewResult))]
[JsonSerializable(typeof(EditionResult[]))]
[JsonSerializable(typeof(SectionItemResult[]))]
[JsonSerializable(typeof(WorkResult[]))]
internal sealed partial class ViewsJson : JsonSerializerContext;
