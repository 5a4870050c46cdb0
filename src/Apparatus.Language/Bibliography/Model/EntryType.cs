using System.Collections.Immutable;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>A type of entry: <c>book</c> in a <c>.bib</c> file, <c>article-journal</c> in CSL.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Dialects">Who knows it.</param>
/// <param name="CslType">The CSL type that Pandoc makes of it (measured with 2.17); for a CSL type its own name; empty when Pandoc makes none, so that styles treat it as a document without kind.</param>
/// <param name="Summary">What works it is for: one sentence.</param>
/// <param name="Required">What its references need, in the order in which people write it.</param>
/// <param name="Optional">Other fields that its references may show, in the order in which people write them.</param>
public sealed record EntryType(
    string Name,
    BibliographyDialects Dialects,
    string CslType,
    string Summary,
    ImmutableArray<RequiredField> Required,
    ImmutableArray<string> Optional);
