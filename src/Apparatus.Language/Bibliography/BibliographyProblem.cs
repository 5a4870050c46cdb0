using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>A fault of a bibliography at its place (FORMAT ED3002).</summary>
/// <param name="Kind">Which fault.</param>
/// <param name="Span">Where; it lies in the entry that has the fault.</param>
/// <param name="Key">The key of that entry, or null outside entries and where the entry has none.</param>
/// <param name="Message">One sentence that says what is wrong and what happens or is expected.</param>
/// <param name="InsertText">What to insert to mend it, or null when that is not one certain thing.</param>
/// <param name="InsertOffset">Where to insert it; meaningless without <paramref name="InsertText"/>.</param>
public sealed record BibliographyProblem(
    BibliographyProblemKind Kind,
    TextSpan Span,
    string? Key,
    string Message,
    string? InsertText = null,
    int InsertOffset = 0)
{
    /// <summary>
    /// Whether nothing is lost in print: a CSL item without a type reads well, and of a field written twice Pandoc takes the last (measured).
    /// </summary>
    public bool IsWarning => Kind is BibliographyProblemKind.MissingType or BibliographyProblemKind.DuplicateField;

    /// <summary>The insertion that mends the fault, or null.</summary>
    public TextEdit? Mend => InsertText is null ? null : new TextEdit(new TextSpan(InsertOffset, 0), InsertText);

    /// <summary>The same at another place.</summary>
    internal BibliographyProblem Shift(int by) => by == 0 ? this : this with { Span = Span.Shift(by), InsertOffset = InsertText is null ? InsertOffset : InsertOffset + by };
}
