namespace Apparatus.Language.Semantics;

/// <summary>A text file that two manifests list, neither of which is nearer to it (FORMAT A2, "Which manifest").</summary>
/// <param name="Path">The full path of the text file.</param>
/// <param name="UsedManifest">The full path of the manifest that counts for the file by itself.</param>
/// <param name="OtherManifest">The full path of the other manifest.</param>
public sealed record SharedFile(string Path, string UsedManifest, string OtherManifest);
