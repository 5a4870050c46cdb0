using System;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Describes works of all formats: the one place where their fields are brought together.</summary>
internal static class DescribedWorks
{
    /// <summary>The work of an entry, its fields decoded. Its title is the key where it has none.</summary>
    public static DescribedWork Of(ResolvedEntry entry)
    {
        var work = entry.Entry.Format.IsBibTeX() ? BibTeXWork.Read(entry) : CslWork.Read(entry);
        return work.Title.Length > 0 || (work.Container.Length > 0 && work.Kind is WorkKind.Article or WorkKind.DatedArticle)
            ? work
            : work with { Title = TextMarks.Clean(entry.Entry.Key) };
    }

    /// <summary>A title with its subtitle; after a question mark no colon is needed.</summary>
    public static string Join(string title, string subtitle) =>
        subtitle.Length == 0 ? title : title.Length == 0 ? subtitle : title[^1] is '?' or '!' or ':' ? $"{title} {subtitle}" : $"{title}: {subtitle}";

    /// <summary>The address of a DOI, given bare or as an address.</summary>
    public static string DoiAddress(string doi) =>
        doi.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? doi : "https://doi.org/" + (doi.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? doi[4..].TrimStart() : doi);
}
