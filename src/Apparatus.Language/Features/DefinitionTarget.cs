using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>One place that a jump leads to (LSP <c>LocationLink</c>).</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Extent">The whole thing: a note with its text, an entry, a heading; empty at the start of a file when the file is meant.</param>
/// <param name="Selection">The part to put the cursor on; it lies in <paramref name="Extent"/>.</param>
public readonly record struct DefinitionTarget(string Path, TextSpan Extent, TextSpan Selection);
