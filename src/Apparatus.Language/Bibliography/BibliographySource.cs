namespace Apparatus.Language.Bibliography;

/// <summary>A bibliography that was read, with the file it stands in.</summary>
/// <param name="Path">The path of the file; for inline references that of the text file or manifest.</param>
/// <param name="File">What it holds.</param>
public sealed record BibliographySource(string Path, BibliographyFile File);
