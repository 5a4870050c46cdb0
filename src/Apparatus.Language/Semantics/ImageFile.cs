namespace Apparatus.Language.Semantics;

/// <summary>What became of an image that a text file shows, when the edition was loaded (FORMAT A2).</summary>
public enum ImageFile
{
    /// <summary>Pandoc finds it.</summary>
    Found,

    /// <summary>It lies where the text file's folder leads, and Pandoc does not look there.</summary>
    BesideText,

    /// <summary>It is in neither place.</summary>
    Missing,
}
