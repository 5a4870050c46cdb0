namespace Apparatus.Language.Bibliography.Model;

/// <summary>A field of BibTeX or BibLaTeX, or a variable of CSL.</summary>
/// <param name="Name">Its name; of CSL as written there, otherwise in lower case.</param>
/// <param name="Dialects">Who knows it.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="CslVariable">The CSL variable that Pandoc makes of it (measured with 2.17); for CSL its own name; null when it is not printed.</param>
/// <param name="Summary">What it holds: a short phrase.</param>
/// <param name="AliasOf">The BibLaTeX name that means the same, or null (biblatex manual, “Field Aliases”).</param>
public sealed record EntryField(
    string Name,
    BibliographyDialects Dialects,
    FieldKind Kind,
    string? CslVariable,
    string Summary,
    string? AliasOf = null);
