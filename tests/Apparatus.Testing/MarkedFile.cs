using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>One file of a test's markup.</summary>
/// <param name="Path">Its path, relative as written.</param>
/// <param name="Text">Its text without markup.</param>
public sealed record MarkedFile(string Path, SourceText Text);
