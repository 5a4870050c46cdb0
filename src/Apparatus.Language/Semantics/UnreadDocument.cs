using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A file of an edition that exists but could not be read (ED6016).</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="reason">Why, as half a sentence that follows the file's name: "it is not UTF-8".</param>
/// <param name="remedy">What to do, as half a sentence: "save it as UTF-8".</param>
public sealed class UnreadDocument(string path, string reason, string remedy) : Document(path, SourceText.From(string.Empty))
{
    /// <summary>Why, as half a sentence: "it is not UTF-8".</summary>
    public string Reason { get; } = reason;

    /// <summary>What to do, as half a sentence: "save it as UTF-8".</summary>
    public string Remedy { get; } = remedy;
}
