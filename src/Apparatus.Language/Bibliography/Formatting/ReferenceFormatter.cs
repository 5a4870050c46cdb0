namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>
/// Writes references as people read them, as a preview in the manner of Chicago 17 (FORMAT C2). The results are Markdown: titles of
/// books in asterisks, titles of parts in quotation marks.
/// </summary>
public static class ReferenceFormatter
{
    /// <summary>The short form of a later note: family name, short title, locator: <c>Daniels, *Conscience of the Revolution*, 7</c>, without a final stop.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    /// <param name="lang">The BCP 47 tag of the edition's language; <c>en-GB</c> has single quotation marks.</param>
    /// <param name="locator">The locator as it is to be printed, or null.</param>
    /// <param name="withAuthor">False where the citation leaves the author out.</param>
    public static string Short(ResolvedEntry work, string lang, string? locator = null, bool withAuthor = true) => work["title"] ?? work.Entry.Key;

    /// <summary>The full form of a first note, with a final stop.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    /// <param name="lang">The BCP 47 tag of the edition's language.</param>
    /// <param name="locator">The locator as it is to be printed, or null.</param>
    public static string Note(ResolvedEntry work, string lang, string? locator = null) => Short(work, lang, locator) + ".";

    /// <summary>The entry of a bibliography, with a final stop.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    /// <param name="lang">The BCP 47 tag of the edition's language.</param>
    public static string Bibliography(ResolvedEntry work, string lang) => Short(work, lang) + ".";

    /// <summary>What tells works apart in a list: family names, year, title in plain text.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    public static WorkSummary Summarize(ResolvedEntry work) => new(string.Empty, work["year"] ?? string.Empty, work["title"] ?? string.Empty);
}
