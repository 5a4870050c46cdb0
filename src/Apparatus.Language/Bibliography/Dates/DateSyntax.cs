using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Apparatus.Language.Bibliography.Dates;

/// <summary>
/// Says whether a date is one of ISO 8601-2 (EDTF), level 1, as biblatex takes them: <c>1921-01-25</c>, <c>1921?</c>, <c>192X</c>, <c>1921-21</c> for spring, ranges with or
/// without an end (biblatex manual, “Date and Time Specifications”).
/// </summary>
public static partial class DateSyntax
{
    /// <summary>What is wrong with a date, white space around it left out.</summary>
    public static DateFault Check(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var parts = value.Trim().Split('/');
        if (parts.Length > 2)
        {
            return DateFault.NotADate;
        }

        if (parts.Length == 1)
        {
            return CheckPoint(parts[0]);
        }

        var (from, to) = (parts[0].Trim(), parts[1].Trim());
        var (isOpenFrom, isOpenTo) = (from is "" or "..", to is "" or "..");
        var first = isOpenFrom ? DateFault.None : CheckPoint(from);
        var last = isOpenTo ? DateFault.None : CheckPoint(to);
        return (isOpenFrom && isOpenTo) || first == DateFault.NotADate || last == DateFault.NotADate ? DateFault.NotADate
            : first != DateFault.None ? first
            : last != DateFault.None ? last
            : !isOpenFrom && !isOpenTo && IsBackwards(from, to) ? DateFault.Backwards
            : DateFault.None;
    }

    /// <summary>The same date with month and day changed about, where that makes a date of what is none: <c>1921-22-04</c> becomes <c>1921-04-22</c>. Otherwise null.</summary>
    public static string? SwapMonthAndDay(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Check(value) is not (DateFault.NotADate or DateFault.NoSuchDay))
        {
            return null;
        }

        var swapped = Day().Replace(value, match => Check(match.Value) == DateFault.None ? match.Value : $"{match.Groups[1]}-{match.Groups[3]}-{match.Groups[2]}");
        return swapped != value && Check(swapped) == DateFault.None ? swapped : null;
    }

    /// <summary>A date in words that means “about”, written as biblatex does: <c>c. 1921</c> becomes <c>1921~</c>. Null for anything else.</summary>
    public static string? FromAbout(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var match = About().Match(value);
        return match.Success ? match.Groups[1].Value + "~" : null;
    }

    private static DateFault CheckPoint(string value)
    {
        var match = Point().Match(value.Trim());
        if (!match.Success)
        {
            return DateFault.NotADate;
        }

        if (!int.TryParse(match.Groups["month"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month))
        {
            return DateFault.None;
        }

        var hasDay = match.Groups["day"].Success;
        var isSeason = month is >= 21 and <= 24;
        if (month is < 1 or > 12 && !(isSeason && !hasDay))
        {
            return DateFault.NoSuchDay;
        }

        if (!int.TryParse(match.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return DateFault.None;
        }

        // A year that is not known may be a leap year.
        var year = int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var known) && known is > 0 and < 10_000 ? known : 2000;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DateFault.None : DateFault.NoSuchDay;
    }

    // Years, months and days have as many digits as each other, so that they compare as text.
    private static bool IsBackwards(string from, string to)
    {
        var (first, last) = (Plain().Match(from), Plain().Match(to));
        if (!first.Success || !last.Success)
        {
            return false;
        }

        var length = Math.Min(first.Length, last.Length);
        return string.CompareOrdinal(first.Value, 0, last.Value, 0, length) > 0;
    }

    [GeneratedRegex(@"^(?<year>-?\d{4}|\d{3}X|\d{2}XX|Y-?\d{5,})(-(?<month>\d\d|XX)(-(?<day>\d\d|XX)(T[\d:.Z+-]+)?)?)?[?~%]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^\s*(?:c|ca|circa|about|um|vers)\.?\s*(\d{4})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex About();
}
