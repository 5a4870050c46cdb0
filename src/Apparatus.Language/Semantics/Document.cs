using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>One file of an edition with its text, whatever its kind.</summary>
/// <param name="path">The full path with <c>/</c>, normalised; it is the file's identity.</param>
/// <param name="text">The text as read; empty for a file that could not be read.</param>
public abstract class Document(string path, SourceText text)
{
    /// <summary>The full path with <c>/</c>, normalised; it is the file's identity.</summary>
    public string Path { get; } = path;

    /// <summary>The text as read; empty for a file that could not be read.</summary>
    public SourceText Text { get; } = text;
}
