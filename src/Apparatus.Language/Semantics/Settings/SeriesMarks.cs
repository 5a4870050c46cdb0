using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>The printed marks of note series as they stand in labels: numbers, letters, Roman numerals, and names of signs for stars (FORMAT A2 <c>style</c>, A4.2).</summary>
internal static class SeriesMarks
{
    private static readonly (int Value, string Digits)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    // * † ‡ § and then doubled, as printers go on.
    private static readonly string[] Signs = ["star", "dagger", "ddagger", "section"];

    /// <summary>The mark of a number.</summary>
    /// <param name="number">1 or more.</param>
    /// <param name="style"><c>1</c>, <c>a</c>, <c>i</c> or <c>*</c>.</param>
    public static string Write(int number, string style) => style switch
    {
        "a" => Letters(number),
        "i" => WriteRoman(number),
        "*" => string.Join('-', Enumerable.Repeat(Signs[(number - 1) % Signs.Length], 1 + ((number - 1) / Signs.Length))),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The number of a mark; null when it is none of this style.</summary>
    /// <param name="mark">What stands in the label.</param>
    /// <param name="style"><c>1</c>, <c>a</c>, <c>i</c> or <c>*</c>.</param>
    public static int? Read(string mark, string style)
    {
        if (style == "1")
        {
            return int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : null;
        }

        // Marks that are no numbers never go far.
        for (var number = 1; mark.Length is > 0 and < 16 && number < 400; number++)
        {
            if (Write(number, style) == mark)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Whether a number lies in ranges as a manifest writes them: <c>7, 12-14</c>. What is no range counts for nothing.</summary>
    public static bool IsIn(string? ranges, int number) => Ranges(ranges).Any(range => range.First <= number && number <= range.Last);

    private static IEnumerable<(int First, int Last)> Ranges(string? ranges)
    {
        foreach (var part in (ranges ?? string.Empty).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
            if (int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                yield return (first, last);
            }
        }
    }

    private static string Letters(int number)
    {
        var letters = string.Empty;
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('a' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string WriteRoman(int number)
    {
        var digits = string.Empty;
        foreach (var (value, written) in Roman)
        {
            for (; number >= value; number -= value)
            {
                digits += written;
            }
        }

        return digits;
    }
}
