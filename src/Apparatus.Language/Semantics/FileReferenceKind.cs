namespace Apparatus.Language.Semantics;

/// <summary>What a file is named for in a manifest or front matter.</summary>
public enum FileReferenceKind
{
    /// <summary>A text file under <c>input-files</c> (or a chapter of <c>_quarto.yml</c>).</summary>
    InputFile,

    /// <summary>A bibliography.</summary>
    Bibliography,

    /// <summary>A citation style under <c>csl</c>.</summary>
    Style,

    /// <summary>A glossary that is not itself an input file.</summary>
    Glossary,

    /// <summary>A file under <c>defaults</c>.</summary>
    Defaults,

    /// <summary>A file under <c>metadata-files</c>.</summary>
    MetadataFile,

    /// <summary>The home of a note series.</summary>
    NoteHome,

    /// <summary>The seal of the base text.</summary>
    Seal,

    /// <summary>The manifest of another volume under <c>external</c>.</summary>
    External,
}
