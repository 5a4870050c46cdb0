namespace Apparatus.Language.Semantics;

/// <summary>Another manifest in the same folder that lists text files of the edition too, without being used (FORMAT A2, "Which manifest").</summary>
/// <param name="Path">The full path of the other manifest.</param>
/// <param name="File">The full path of the first file that both list.</param>
public sealed record RivalManifest(string Path, string File);
