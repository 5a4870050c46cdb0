using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>A cited work in metadata: in a title or an abstract, which Pandoc reads as Markdown, or under <c>nocite</c>.</summary>
/// <param name="Node">The work as cited.</param>
/// <param name="Group">The whole citation.</param>
/// <param name="IsNocite">Whether it stands under <c>nocite</c>: listed in the bibliography without being cited. The key <c>*</c> there means all.</param>
public sealed record MetadataCitation(CitationNode Node, CitationGroupNode Group, bool IsNocite);
