namespace Apparatus.Language.Semantics;

/// <summary>A reference to a note, without its place in the file.</summary>
/// <param name="Label">The label as written.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="OpensParagraph">Whether it is the first thing in a paragraph and a space follows.</param>
public readonly record struct NoteReferenceFact(string Label, NotePlace Place, bool OpensParagraph);
