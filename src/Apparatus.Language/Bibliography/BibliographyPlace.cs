namespace Apparatus.Language.Bibliography;

/// <summary>An entry and the file it stands in.</summary>
/// <param name="Source">The file.</param>
/// <param name="Entry">The entry.</param>
public sealed record BibliographyPlace(BibliographySource Source, BibliographyEntry Entry)
{
    /// <summary>The path of the file.</summary>
    public string Path => Source.Path;
}
