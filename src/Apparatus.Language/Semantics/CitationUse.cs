using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>A cited work with the citation it is part of.</summary>
/// <param name="Node">The work as cited.</param>
/// <param name="Group">The whole citation.</param>
/// <param name="Definition">The note definition it stands in, or null.</param>
/// <param name="Outer">
/// The citation whose prefix or suffix holds this one, or null. Pandoc then prints the inner citation alone (measured).
/// </param>
/// <param name="Link">The link or image whose text it stands in, or null.</param>
public sealed record CitationUse(
    CitationNode Node,
    CitationGroupNode Group,
    NoteDefinitionNode? Definition,
    CitationGroupNode? Outer = null,
    LinkNode? Link = null);
