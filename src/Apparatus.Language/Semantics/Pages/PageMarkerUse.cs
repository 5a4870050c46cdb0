using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics.Pages;

/// <summary>A page marker with its place.</summary>
/// <param name="Node">The span with the class <c>pb</c>.</param>
/// <param name="IsInNote">Whether it stands in a note, which is printed elsewhere than where it is defined.</param>
public readonly record struct PageMarkerUse(SpanNode Node, bool IsInNote);
