using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Reads dates: biblatex's <c>1922-04-22/1922-08-19</c>, BibTeX's year and month, CSL's <c>date-parts</c>.</summary>
internal static partial class DateReader
{
    private static readonly ImmutableArray<string> Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A date of biblatex (EDTF); words that are none stay words. Null for nothing.</summary>
    public static WorkDate? Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var text = TextMarks.Clean(value).Trim('{', '}', ' ').Replace('–', '/').Replace("--", "/", StringComparison.Ordinal);
        var match = Range().Match(text);
        if (!match.Success || Point(match, "from") is not { } from)
        {
            return WorkDate.InWords(LatexText.Decode(value));
        }

        var isUncertain = match.Groups["unsure"].Success;
        return Point(match, "to") is { } to
            ? new WorkDate(from, to == from ? null : to, IsUncertain: isUncertain)
            : new WorkDate(from, IsOpen: match.Groups["open"].Success, IsUncertain: isUncertain);
    }

    /// <summary>A date of BibTeX. Null when there is no year.</summary>
    /// <param name="year">The field <c>year</c>.</param>
    /// <param name="month">The field <c>month</c>: a number or a name in English.</param>
    /// <param name="day">The field <c>day</c>.</param>
    public static WorkDate? Read(string? year, string? month, string? day)
    {
        var date = Read(year);
        if (date is not { Literal: null, To: null, From.Month: null } || string.IsNullOrWhiteSpace(month))
        {
            return date;
        }

        var text = LatexText.Decode(month).Trim(' ', '.').ToLowerInvariant();
        var number = Number(text) ?? Months.IndexOf(text[..Math.Min(3, text.Length)]) + 1;
        return number is >= 1 and <= 12
            ? date with { From = new DatePoint(date.From.Year, number, Number(day) is >= 1 and <= 31 and var found ? found : null) }
            : date;
    }

    /// <summary>A date of CSL: a map with <c>date-parts</c>, <c>raw</c> or <c>literal</c>, Pandoc's older maps of year and month, or a text. Null for nothing.</summary>
    public static WorkDate? Read(YamlNode? node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return Read(scalar.Value);
            case YamlSequence list:
                var points = list.Items.Select(Point).OfType<DatePoint>().Take(2).ToList();
                return points.Count == 0 ? null : new WorkDate(points[0], points.ElementAtOrDefault(1));
            case YamlMapping map:
                return ReadMap(map);
            default:
                return null;
        }
    }

    private static WorkDate? ReadMap(YamlMapping map)
    {
        var isUncertain = map["circa"] is YamlScalar { Value: not ("false" or "0" or "") };
        if (map["date-parts"] is YamlSequence parts)
        {
            var isList = parts.Items.Any(item => item is YamlSequence);
            var points = (isList ? parts.Items : [parts]).Select(Point).OfType<DatePoint>().Take(2).ToList();
            if (points.Count > 0)
            {
                var season = Number((map["season"] as YamlScalar)?.Value) is >= 1 and <= 4 and var found ? 20 + found : (int?)null;
                return new WorkDate(points[0] with { Month = points[0].Month ?? season }, points.ElementAtOrDefault(1), IsUncertain: isUncertain);
            }
        }

        if (Point(map) is { } point)
        {
            return new WorkDate(point, IsUncertain: isUncertain);
        }

        return map["raw"] is YamlScalar raw ? Read(raw.Value)
            : map["literal"] is YamlScalar { Value.Length: > 0 } literal ? WorkDate.InWords(CslText.Decode(literal.Value, false))
            : null;
    }

    private static DatePoint? Point(YamlNode node)
    {
        var values = node switch
        {
            YamlSequence list => list.Items.Take(3).Select(item => Number((item as YamlScalar)?.Value)).ToList(),
            YamlMapping map => [Value(map, "year"), Value(map, "month"), Value(map, "day")],
            _ => [],
        };
        return values.Count > 0 && values[0] is { } year ? Checked(year, values.ElementAtOrDefault(1), values.ElementAtOrDefault(2)) : null;
    }

    private static int? Value(YamlMapping map, string name) => Number((map[name] as YamlScalar)?.Value);

    private static DatePoint? Point(Match match, string prefix) =>
        Number(match.Groups[prefix + "Year"].Value) is { } year
            ? Checked(year, Number(match.Groups[prefix + "Month"].Value), Number(match.Groups[prefix + "Day"].Value))
            : null;

    private static DatePoint Checked(int year, int? month, int? day) =>
        month is >= 1 and <= 12 or >= 21 and <= 24
            ? new DatePoint(year, month, day is >= 1 and <= 31 && month <= 12 ? day : null)
            : new DatePoint(year);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<fromYear>-?\d{1,4})(-(?<fromMonth>\d\d?)(-(?<fromDay>\d\d?)(T.*)?)?)?(?<unsure>[~?%])?((?<open>/(\.\.)?)|/(?<toYear>-?\d{4})(-(?<toMonth>\d\d?)(-(?<toDay>\d\d?)(T.*)?)?)?[~?%]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
