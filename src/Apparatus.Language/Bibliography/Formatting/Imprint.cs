namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>The parts of a reference that notes and bibliographies have in common.</summary>
internal static class Imprint
{
    /// <summary>Place, publisher and year: <c>1973; London: Jonathan Cape, 1975</c>; for a thesis what it is and where. Without a publisher the date alone.</summary>
    public static string Of(DescribedWork work, ReferenceLanguage language)
    {
        var text = new ReferenceText(language);
        if (work.OriginalDate is { } original)
        {
            text.Add(string.Empty, DateText.Years(original));
        }

        text.Add("; ", work.Genre);
        text.Add(work.Genre.Length > 0 ? ", " : "; ", work.Place);
        text.Add(work.Place.Length > 0 ? ": " : work.Genre.Length > 0 ? ", " : "; ", work.Publisher);
        var isDayKnown = work.Kind is WorkKind.Other or WorkKind.Manuscript or WorkKind.WebPage;
        var date = work.Date is { } found ? isDayKnown ? language.Dates.Full(found) : DateText.Years(found)
            : work.Publisher.Length + work.Place.Length > 0 ? "n.d." : string.Empty;
        text.Add(work.Publisher.Length + work.Place.Length + work.Genre.Length > 0 ? ", " : "; ", date);
        return text.ToString();
    }

    /// <summary>The number of a pamphlet.</summary>
    public static string Number(DescribedWork work) => work.Number.Length == 0 ? string.Empty : $"no. {work.Number}";

    /// <summary>The series with the number in it.</summary>
    public static string Series(DescribedWork work) =>
        work.Series.Length == 0 ? string.Empty : work.SeriesNumber.Length == 0 ? work.Series : $"{work.Series} {work.SeriesNumber}";

    /// <summary>An address as a link.</summary>
    public static string Link(string address) => address.Length == 0 ? address : $"{TextMarks.Link}{address}{TextMarks.EndLink}";
}
