using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>An inline note with what stands around it.</summary>
/// <param name="Node">The note, closed or not.</param>
/// <param name="Place">Where it stands: in the text, in a definition, or in another inline note.</param>
public sealed record InlineNoteUse(InlineNoteNode Node, NotePlace Place);
