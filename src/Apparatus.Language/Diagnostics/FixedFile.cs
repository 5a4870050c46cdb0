using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>A file before and after its safe fixes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Before">The text as it was.</param>
/// <param name="After">The text with the fixes made.</param>
/// <param name="Count">How many fixes were made.</param>
/// <param name="Edits">What makes the one text of the other, in order.</param>
public sealed record FixedFile(string Path, SourceText Before, SourceText After, int Count, ImmutableArray<TextEdit> Edits);
