using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>A note reference with what stands around it.</summary>
/// <param name="Node">The reference.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Definition">The definition it stands in, or null.</param>
/// <param name="Heading">The heading it stands in, or null.</param>
/// <param name="OpensParagraph">Whether it is the first thing in a paragraph and a space follows, as in a definition without its colon.</param>
public sealed record NoteReferenceUse(
    NoteReferenceNode Node,
    NotePlace Place,
    NoteDefinitionNode? Definition,
    HeadingNode? Heading,
    bool OpensParagraph);
