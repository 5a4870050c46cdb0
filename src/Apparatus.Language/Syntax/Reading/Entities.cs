using System;
using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Reads HTML entities.</summary>
internal static class Entities
{
    // The longest name of HTML has 31 letters; a number may have some leading zeros.
    private const int Longest = 40;

    /// <summary>Reads an entity with its semicolon.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">The offset of <c>&amp;</c>.</param>
    /// <param name="limit">The offset after the last character that counts.</param>
    /// <param name="end">The offset after the semicolon.</param>
    /// <returns>What it stands for, or null when HTML knows no such entity.</returns>
    public static string? TryRead(string text, int start, int limit, out int end)
    {
        end = start;
        var within = text.AsSpan(start, Math.Min(Longest, limit - start));
        var semicolon = within.IndexOf(';');
        if (semicolon < 2)
        {
            return null;
        }

        end = start + semicolon + 1;
        var name = within[1..semicolon];
        return name[0] == '#' ? Number(name[1..]) : EntityHelper.DecodeEntity(name);
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var hexadecimal = digits.Length > 1 && digits[0] is 'x' or 'X';
        var read = hexadecimal
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return read && Rune.TryCreate(value, out var rune) ? rune.ToString() : null;
    }
}
