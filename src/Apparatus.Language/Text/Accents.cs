using System.Globalization;
using System.Text;

namespace Apparatus.Language.Text;

/// <summary>
/// Takes accents off letters. The program runs without the culture data that .NET would need to take letters apart, so the
/// Latin and Cyrillic ones that editions use are listed here.
/// </summary>
public static class Accents
{
    private const char FirstLatin = '\u00C0';

    // The letters from U+00C0 to U+017F without their accents; those that have none stand for themselves.
    private const string Latin =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
        + "AaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿ"
        + "ŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

    /// <summary>The text without accents and combining marks. Letters that are no base letter with an accent, such as “ø”, stay.</summary>
    /// <param name="text">Any text; a lone surrogate becomes U+FFFD.</param>
    public static string Remove(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                result.Append(rune.IsBmp ? Base((char)rune.Value).ToString() : rune.ToString());
            }
        }

        return result.ToString();
    }

    private static char Base(char c) => c switch
    {
        >= FirstLatin when c < FirstLatin + Latin.Length => Latin[c - FirstLatin],
        'й' => 'и',
        'Й' => 'И',
        'ё' => 'е',
        'Ё' => 'Е',
        'ї' => 'і',
        'Ї' => 'І',
        'ў' => 'у',
        'Ў' => 'У',
        _ => c,
    };
}
