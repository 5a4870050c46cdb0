namespace Apparatus.Language.Bibliography;

/// <summary>How a bibliography is written (FORMAT A6).</summary>
public enum BibliographyFormat
{
    /// <summary>BibLaTeX, a <c>.bib</c> file.</summary>
    BibLaTeX,

    /// <summary>BibTeX, a <c>.bibtex</c> file. It reads like BibLaTeX; inherited fields keep their names.</summary>
    BibTeX,

    /// <summary>CSL-JSON, a <c>.json</c> file: a list of items.</summary>
    CslJson,

    /// <summary>CSL-YAML, a <c>.yaml</c> file: a map with a list <c>references</c>.</summary>
    CslYaml,

    /// <summary>The list <c>references</c> in the metadata of a text file or a manifest.</summary>
    Inline,
}
