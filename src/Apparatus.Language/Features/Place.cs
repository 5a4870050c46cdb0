using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>A stretch of a file (LSP <c>Location</c>).</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Span">Where in that file.</param>
public readonly record struct Place(string Path, TextSpan Span);
