using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A merge conflict that version control left in a file.</summary>
/// <param name="Span">
/// From the first mark to the end of the last mark's line; where the closing mark is missing, the line of the first mark alone.
/// </param>
/// <param name="Opener">The line with <c>&lt;&lt;&lt;&lt;&lt;&lt;&lt;</c>.</param>
/// <param name="Closer">The line with <c>&gt;&gt;&gt;&gt;&gt;&gt;&gt;</c>, or null when it is missing.</param>
/// <param name="First">The lines of the first version with their line breaks; null when it cannot be told where they end.</param>
/// <param name="Second">The lines of the second version with their line breaks; null when it cannot be told where they begin.</param>
public sealed record ConflictRegion(TextSpan Span, TextSpan Opener, TextSpan? Closer, TextSpan? First, TextSpan? Second);
