using System;

namespace Apparatus.Language.Bibliography;

/// <summary>Which format a bibliography file has.</summary>
public static class BibliographyFormats
{
    /// <summary>
    /// The format that Pandoc chooses by the file's extension, which may be written in capitals: <c>.bib</c>, <c>.bibtex</c>,
    /// <c>.json</c>, <c>.yaml</c>, <c>.yml</c>. Null for any other name (Pandoc's manual, "Specifying bibliographic data").
    /// </summary>
    /// <param name="path">A path or a file name; only its end counts.</param>
    public static BibliographyFormat? FromFileName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var dot = path.LastIndexOf('.');
        return dot < 0 || dot < path.LastIndexOf('/')
            ? null
            : path[(dot + 1)..].ToLowerInvariant() switch
            {
                "bib" => BibliographyFormat.BibLaTeX,
                "bibtex" => BibliographyFormat.BibTeX,
                "json" => BibliographyFormat.CslJson,
                "yaml" or "yml" => BibliographyFormat.CslYaml,
                _ => null,
            };
    }

    /// <summary>Whether entries have fields of BibTeX, whose names ignore case, rather than CSL variables, whose names do not.</summary>
    public static bool IsBibTeX(this BibliographyFormat format) => format is BibliographyFormat.BibLaTeX or BibliographyFormat.BibTeX;
}
