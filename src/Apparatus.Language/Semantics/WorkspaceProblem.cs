namespace Apparatus.Language.Semantics;

/// <summary>A path that was asked for and could not be looked at.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Message">What is wrong and what to do, one sentence with its full stop.</param>
public sealed record WorkspaceProblem(string Path, string Message);
