using System;
using System.Globalization;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Semantics.Pages;

/// <summary>The number of a page, so far as it can be counted.</summary>
/// <param name="IsRoman">Whether it is a Roman numeral, which counts apart.</param>
/// <param name="Value">1 or more.</param>
/// <param name="Letter">The letter of a page put in, <c>12a</c>; otherwise the character 0.</param>
public readonly record struct PageNumber(bool IsRoman, int Value, char Letter) : IComparable<PageNumber>
{
    /// <summary>Reads what is printed, brackets of an unnumbered page left out: <c>12</c>, <c>12a</c>, <c>xii</c>, <c>[3]</c>. Null for anything else.</summary>
    /// <param name="printed">What is printed.</param>
    public static PageNumber? Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var number = printed.AsSpan().Trim(" []()").ToString();
        if (number.Length is 0 or > 8)
        {
            return null;
        }

        if (!char.IsAsciiDigit(number[0]))
        {
            return SeriesMarks.Read(number.ToLowerInvariant(), "i") is { } value ? new PageNumber(true, value, '\0') : null;
        }

        var letter = char.IsAsciiLetter(number[^1]) ? char.ToLowerInvariant(number[^1]) : '\0';
        var digits = letter == '\0' ? number : number[..^1];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? new PageNumber(false, arabic, letter) : null;
    }

    /// <summary>Compares pages that count alike: 12, 12a, 13. Roman numerals come first.</summary>
    public int CompareTo(PageNumber other) =>
        IsRoman != other.IsRoman ? (IsRoman ? -1 : 1) : Value != other.Value ? Value.CompareTo(other.Value) : Letter.CompareTo(other.Letter);

    /// <summary>As it is printed, in small letters.</summary>
    public override string ToString() =>
        IsRoman ? SeriesMarks.Write(Value, "i") : Letter == '\0' ? Value.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Value}{Letter}");

    /// <summary>Whether the left page comes before the right one.</summary>
    public static bool operator <(PageNumber left, PageNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left page comes after the right one.</summary>
    public static bool operator >(PageNumber left, PageNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left page comes before the right one or is the same.</summary>
    public static bool operator <=(PageNumber left, PageNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left page comes after the right one or is the same.</summary>
    public static bool operator >=(PageNumber left, PageNumber right) => left.CompareTo(right) >= 0;
}
