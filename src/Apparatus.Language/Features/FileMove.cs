namespace Apparatus.Language.Features;

/// <summary>A file or folder that gets another name or place.</summary>
/// <param name="OldPath">Its full path now, with <c>/</c>.</param>
/// <param name="NewPath">Its full path afterwards, with <c>/</c>.</param>
public readonly record struct FileMove(string OldPath, string NewPath);
