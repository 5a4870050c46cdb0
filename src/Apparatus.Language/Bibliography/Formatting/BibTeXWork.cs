using System;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Describes an entry of BibTeX or BibLaTeX.</summary>
internal static class BibTeXWork
{
    /// <summary>The work of an entry with its inherited fields.</summary>
    public static DescribedWork Read(ResolvedEntry entry)
    {
        var kind = KindOf(entry);
        var keepsParticles = entry["options"] is { } options && options.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("useprefix=true", StringComparison.OrdinalIgnoreCase);
        var number = Text("number", "issue");
        var isPart = kind == WorkKind.Part;
        var main = Joined("maintitle", "mainsubtitle");
        return new DescribedWork
        {
            Kind = kind,
            Authors = Names("author"),
            Editors = Names("editor"),
            Translators = Names("translator"),
            ContainerAuthors = Names("bookauthor"),
            Title = Joined("title", "subtitle"),
            ShortTitle = Text("shorttitle"),
            Container = isPart ? First(Joined("booktitle", "booksubtitle"), main)
                : First(Joined("journaltitle", "journalsubtitle"), Text("journal"), main),
            Series = Text("series"),
            SeriesNumber = kind is WorkKind.Book or WorkKind.Part ? number : string.Empty,
            Number = kind == WorkKind.Pamphlet ? number : string.Empty,
            Issue = kind is WorkKind.Article or WorkKind.DatedArticle ? number : string.Empty,
            Edition = Text("edition"),
            Volume = Text("volume"),
            Volumes = Text("volumes"),
            Pages = Text("pages"),
            Publisher = Text("publisher", "institution", "school", "organization", "howpublished"),
            Place = Text("location", "address"),
            Genre = kind == WorkKind.Thesis ? Genre(entry) : string.Empty,
            Date = DateReader.Read(entry["date"]) ?? DateReader.Read(entry["year"], entry["month"], entry["day"]),
            OriginalDate = DateReader.Read(entry["origdate"] ?? entry["origyear"]),
            Accessed = DateReader.Read(entry["urldate"]),
            Address = Text("doi") is { Length: > 0 } doi ? DescribedWorks.DoiAddress(doi) : Address(entry["url"]),
        };

        NameList Names(string field) => BibTeXNames.Read(entry[field], keepsParticles);

        string Text(params ReadOnlySpan<string> fields)
        {
            foreach (var field in fields)
            {
                if (entry[field] is { } value && LatexText.Decode(value) is { Length: > 0 } text)
                {
                    return text;
                }
            }

            return string.Empty;
        }

        string Joined(string field, string subfield) => DescribedWorks.Join(Text(field), Text(subfield));
    }

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }

        return string.Empty;
    }

    // An address is no running text: its signs stand for themselves.
    private static string Address(string? url) => url is null ? string.Empty : TextMarks.Clean(url.Replace("\\", string.Empty, StringComparison.Ordinal).Replace("{", string.Empty, StringComparison.Ordinal).Replace("}", string.Empty, StringComparison.Ordinal));

    private static string Genre(ResolvedEntry entry)
    {
        var type = LatexText.Decode(entry["type"] ?? string.Empty);
        return (entry.Entry.Type, type.ToLowerInvariant()) switch
        {
            ("mastersthesis", "") or (_, "mathesis") => "master’s thesis",
            (_, "bathesis") => "bachelor’s thesis",
            ("phdthesis", "") or (_, "phdthesis") => "PhD thesis",
            (_, "") => "thesis",
            _ => type,
        };
    }

    private static WorkKind KindOf(ResolvedEntry entry)
    {
        switch (entry.Entry.Type)
        {
            case "article" or "suppperiodical" or "review":
                var isDated = entry["entrysubtype"] is "newspaper" or "magazine";
                return isDated || (entry["volume"] is null && entry["number"] is null && entry["issue"] is null) ? WorkKind.DatedArticle : WorkKind.Article;
            case "booklet" or "report" or "techreport":
                return WorkKind.Pamphlet;
            case "inbook" or "incollection" or "inproceedings" or "conference" or "inreference" or "suppbook" or "suppcollection" or "bookinbook":
                return WorkKind.Part;
            case "online" or "electronic" or "www":
                return WorkKind.WebPage;
            case "thesis" or "phdthesis" or "mastersthesis":
                return WorkKind.Thesis;
            case "unpublished":
                return WorkKind.Manuscript;
            case "misc" or "letter" or "dataset" or "patent" or "standard" or "legal" or "legislation" or "jurisdiction" or "unknown":
                return WorkKind.Other;
            default:
                return WorkKind.Book;
        }
    }
}
