using System;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>
/// Writes references as people read them, as a preview in the manner of Chicago 17 (FORMAT C2). The results are Markdown: titles of
/// books in asterisks, titles of parts in quotation marks.
/// </summary>
public static class ReferenceFormatter
{
    private const int LongestBrief = 50;

    /// <summary>The short form of a later note: family name, short title, locator: <c>Daniels, *Conscience of the Revolution*, 7</c>, without a final stop.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    /// <param name="lang">The BCP 47 tag of the edition's language; <c>en-GB</c> has single quotation marks.</param>
    /// <param name="locator">The locator as it is to be printed, or null.</param>
    /// <param name="withAuthor">False where the citation leaves the author out.</param>
    public static string Short(ResolvedEntry work, string lang, string? locator = null, bool withAuthor = true)
    {
        ArgumentNullException.ThrowIfNull(work);
        var language = ReferenceLanguage.Of(lang);
        var text = new NoteForm(DescribedWorks.Of(work), language).Short(TextMarks.Clean(locator ?? string.Empty), withAuthor);
        return ReferenceMarkdown.Write(text, language);
    }

    /// <summary>The short form without locator in plain text, its title cut where it is long: <c>Brinton, Bolsheviks and Workers’ Control</c>.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    /// <param name="lang">The BCP 47 tag of the edition's language.</param>
    /// <param name="withAuthor">False where the citation leaves the author out.</param>
    public static string Brief(ResolvedEntry work, string lang, bool withAuthor = true)
    {
        ArgumentNullException.ThrowIfNull(work);
        var language = ReferenceLanguage.Of(lang);
        var text = ReferenceMarkdown.Plain(new NoteForm(DescribedWorks.Of(work), language).Short(string.Empty, withAuthor), language);
        if (text.Length <= LongestBrief)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', LongestBrief);
        return text[..(cut > LongestBrief / 2 ? cut : char.IsHighSurrogate(text[LongestBrief - 1]) ? LongestBrief - 1 : LongestBrief)].TrimEnd(',', ' ') + "…";
    }

    /// <summary>The full form of a first note, with a final stop.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    /// <param name="lang">The BCP 47 tag of the edition's language.</param>
    /// <param name="locator">The locator as it is to be printed, or null.</param>
    public static string Note(ResolvedEntry work, string lang, string? locator = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        var language = ReferenceLanguage.Of(lang);
        var text = new NoteForm(DescribedWorks.Of(work), language).Full(TextMarks.Clean(locator ?? string.Empty));
        return ReferenceMarkdown.Write(text, language);
    }

    /// <summary>The entry of a bibliography, with a final stop.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    /// <param name="lang">The BCP 47 tag of the edition's language.</param>
    public static string Bibliography(ResolvedEntry work, string lang)
    {
        ArgumentNullException.ThrowIfNull(work);
        var language = ReferenceLanguage.Of(lang);
        return ReferenceMarkdown.Write(new BibliographyForm(DescribedWorks.Of(work), language).Full(), language);
    }

    /// <summary>What tells works apart in a list: family names, year, title in plain text.</summary>
    /// <param name="work">The work with its inherited fields.</param>
    public static WorkSummary Summarize(ResolvedEntry work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var described = DescribedWorks.Of(work);
        var language = ReferenceLanguage.Of("en-GB");
        var authors = described.Authors.IsEmpty ? described.Editors : described.Authors;
        var title = described.Title.Length > 0 ? described.Title : described.Container;
        return new WorkSummary(
            ReferenceMarkdown.Plain(authors.Short, language),
            described.Date is { } date ? ReferenceMarkdown.Plain(DateText.Years(date), language) : string.Empty,
            ReferenceMarkdown.Plain(title, language));
    }
}
