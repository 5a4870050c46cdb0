using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>A cited work with the citation it is part of.</summary>
/// <param name="Node">The work as cited.</param>
/// <param name="Group">The whole citation.</param>
/// <param name="Definition">The note definition it stands in, or null.</param>
public sealed record CitationUse(CitationNode Node, CitationGroupNode Group, NoteDefinitionNode? Definition);
