namespace Apparatus.Language.Semantics;

/// <summary>A reference to a note, without its place in the file.</summary>
/// <param name="Label">The label as written.</param>
/// <param name="Place">Where it stands.</param>
public readonly record struct NoteReferenceFact(string Label, NotePlace Place);
