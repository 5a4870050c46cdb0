namespace Apparatus.Language.Semantics;

/// <summary>A definition of a note, without its place in the file.</summary>
/// <param name="Label">The label as written.</param>
/// <param name="IsEmpty">Whether it has no text.</param>
public readonly record struct NoteDefinitionFact(string Label, bool IsEmpty);
