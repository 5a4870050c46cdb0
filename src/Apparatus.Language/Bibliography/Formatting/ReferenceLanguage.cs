using System;
using System.Globalization;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>What the language of an edition changes in a reference. The words themselves are English: the preview is Chicago's.</summary>
/// <param name="IsBritish">Whether marks and abbreviations are those of Britain; otherwise those of America.</param>
internal sealed record ReferenceLanguage(bool IsBritish)
{
    /// <summary>Whether a comma or full stop goes inside a closing quotation mark.</summary>
    public bool HasPunctuationInQuotes => !IsBritish;

    /// <summary>How dates are written.</summary>
    public DateText Dates { get; } = new(IsBritish);

    /// <summary>The language of a BCP 47 tag: English is American but in Britain, Ireland and the Commonwealth; all other languages keep punctuation outside.</summary>
    public static ReferenceLanguage Of(string lang)
    {
        ArgumentNullException.ThrowIfNull(lang);
        var tag = lang.Trim().Replace('_', '-').ToLowerInvariant();
        return new ReferenceLanguage(!(tag is "" or "en" || tag.StartsWith("en-us", StringComparison.Ordinal) || tag.StartsWith("en-ca", StringComparison.Ordinal)));
    }

    /// <summary>The opening or closing mark of a quotation.</summary>
    /// <param name="depth">How many quotations it lies in.</param>
    /// <param name="isEnd">Whether it closes.</param>
    public char QuotationMark(int depth, bool isEnd) => (IsBritish == (depth % 2 == 0), isEnd) switch
    {
        (true, false) => '‘',
        (true, true) => '’',
        (false, false) => '“',
        (false, true) => '”',
    };

    /// <summary>An edition: <c>2nd edn</c> for a number, words as they stand.</summary>
    public string Edition(string edition)
    {
        if (!int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return edition;
        }

        var ending = (number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return $"{number}{ending} {(IsBritish ? "edn" : "ed.")}";
    }

    /// <summary><c>ed.</c> after the names of editors.</summary>
    public string EditorsLabel(bool isPlural) => !isPlural ? "ed." : IsBritish ? "eds" : "eds.";
}
