using Apparatus.Language.Text;

namespace Apparatus.Commands;

/// <summary>A file before and after its fixes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Before">The text as it was read.</param>
/// <param name="After">The text with the fixes made.</param>
/// <param name="Count">How many fixes were made.</param>
internal sealed record FixedFile(string Path, SourceText Before, SourceText After, int Count);
