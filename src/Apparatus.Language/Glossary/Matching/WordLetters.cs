using System;
using System.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>Characters and letters of words (FORMAT A7.3).</summary>
internal static class WordLetters
{
    /// <summary>Whether a character belongs to a word wherever it stands.</summary>
    public static bool IsLetter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || (c > '\u007F' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark));

    /// <summary>Whether a character is an apostrophe, or what stands for one.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '\u2032';

    /// <summary>Whether a character joins the parts of a compound.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Whether a character is not seen in print: soft hyphen, joiners, a byte order mark.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>Whether each character of a script is a word, because the script writes no spaces.</summary>
    public static bool IsWordAlone(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Small letters in composed form, so that words compare whatever their case.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var letters = word.ToString();
        if (Ascii.IsValid(word))
        {
            return letters.ToLowerInvariant();
        }

        // By way of capitals, so that the two small sigmas are one letter.
        return letters.Normalize(NormalizationForm.FormC).ToUpperInvariant().ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal);
    }
}
