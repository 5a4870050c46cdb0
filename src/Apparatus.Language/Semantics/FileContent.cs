using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>The answer to a request for a file: its text, or why there is none.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Exists">Whether there is such a file at all.</param>
/// <param name="Reason">Why it could not be read, as half a sentence: "it is not UTF-8"; null when it was.</param>
/// <param name="Remedy">What to do, as half a sentence: "save it as UTF-8"; null when it was read.</param>
public sealed record FileContent(SourceText? Text, bool Exists, string? Reason = null, string? Remedy = null);
