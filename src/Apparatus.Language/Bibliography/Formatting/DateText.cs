using System.Collections.Immutable;
using System.Globalization;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Writes dates in English.</summary>
/// <param name="dayFirst">Whether the day stands before the month, as in Britain.</param>
internal sealed class DateText(bool dayFirst)
{
    private static readonly ImmutableArray<string> Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly ImmutableArray<string> Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>The date as far as it is known: <c>22 April–19 August 1922</c>.</summary>
    public string Full(WorkDate date)
    {
        if (date.Literal is { } words)
        {
            return words;
        }

        var text = date.To is { } to ? Range(date.From, to) : Point(date.From) + (date.IsOpen ? "–" : string.Empty);
        return date.IsUncertain ? $"[{text}?]" : text;
    }

    /// <summary>The year or years alone.</summary>
    public static string Years(WorkDate date)
    {
        if (date.Literal is { } words)
        {
            return words;
        }

        var text = Year(date.From.Year);
        text += date.To is { } to && to.Year != date.From.Year ? "–" + Year(to.Year) : date.IsOpen ? "–" : string.Empty;
        return date.IsUncertain ? $"[{text}?]" : text;
    }

    private string Range(DatePoint from, DatePoint to)
    {
        if (from.Year != to.Year || from.Month is null || to.Month is null)
        {
            return from.Year == to.Year ? Point(from) : $"{Point(from)}–{Point(to)}";
        }

        if (from.Month == to.Month && from.Day is { } first && to.Day is { } last)
        {
            return dayFirst
                ? $"{first}–{last} {Month(to)} {Year(to.Year)}"
                : $"{Month(to)} {first}–{last}, {Year(to.Year)}";
        }

        return $"{WithoutYear(from)}–{Point(to)}";
    }

    private string Point(DatePoint point) => point switch
    {
        { Month: null } => Year(point.Year),
        { Day: not null } when !dayFirst => $"{WithoutYear(point)}, {Year(point.Year)}",
        _ => $"{WithoutYear(point)} {Year(point.Year)}",
    };

    private string WithoutYear(DatePoint point) =>
        point.Day is not { } day ? Month(point) : dayFirst ? $"{day} {Month(point)}" : $"{Month(point)} {day}";

    private string Month(DatePoint point) => point.Month switch
    {
        23 when !dayFirst => "Fall",
        >= 21 and <= 24 and var season => Seasons[season - 21],
        >= 1 and <= 12 and var month => Months[month - 1],
        _ => string.Empty,
    };

    private static string Year(int year) =>
        year > 0 ? year.ToString(CultureInfo.InvariantCulture) : $"{(1 - year).ToString(CultureInfo.InvariantCulture)} BC";
}
