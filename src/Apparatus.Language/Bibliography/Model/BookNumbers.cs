using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>International standard numbers of books and serials, and their check digits (ISO 2108, ISO 3297).</summary>
public static class BookNumbers
{
    /// <summary>The numbers in a value of <c>isbn</c>, where several may stand with blanks, commas or semicolons between them; digits and X only.</summary>
    public static ImmutableArray<string> Isbns(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var whole = Digits(value);
        return whole.Length is 10 or 13 && value.IndexOfAny([',', ';']) < 0
            ? [whole]
            : [.. value.Split([' ', ',', ';', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Digits).Where(number => number.Length > 0)];
    }

    /// <summary>Whether a number of ten or thirteen digits has the right check digit; false for any other length.</summary>
    /// <param name="number">Digits, the last of ten may be X.</param>
    public static bool IsIsbn(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length switch
        {
            10 => IsWeighted(number, 10),
            13 => number.All(char.IsAsciiDigit) && number.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10 == 0,
            _ => false,
        };
    }

    /// <summary>Whether a value is a serial number with the right check digit.</summary>
    public static bool IsIssn(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var number = Digits(value);
        return number.Length == 8 && IsWeighted(number, 8);
    }

    /// <summary>A book number in thirteen digits, so that both forms of it compare; anything else as it is.</summary>
    public static string ToThirteen(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length != 10)
        {
            return number;
        }

        var start = "978" + number[..9];
        var sum = start.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return start + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>The digits of a number, X at the end included.</summary>
    public static string Digits(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return string.Concat(value.Where(c => char.IsAsciiDigit(c) || c is 'X' or 'x')).ToUpperInvariant();
    }

    private static bool IsWeighted(string number, int first)
    {
        IEnumerable<int> values = number.Select((c, i) => c == 'X' ? (i == number.Length - 1 ? 10 : -1) : c - '0');
        return !values.Contains(-1) && values.Select((value, i) => value * (first - i)).Sum() % 11 == 0;
    }
}
