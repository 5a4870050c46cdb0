using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>Characters and letters of words (FORMAT A7.3).</summary>
internal static class WordLetters
{
    // What type sets as one piece, as text that is copied from a page has it.
    private static readonly ImmutableArray<(string Joined, string Apart)> Ligatures =
        [("\uFB00", "ff"), ("\uFB01", "fi"), ("\uFB02", "fl"), ("\uFB03", "ffi"), ("\uFB04", "ffl"), ("\uFB05", "st"), ("\uFB06", "st")];

    /// <summary>What a character is to a phrase.</summary>
    /// <param name="codePoint">The character; half a surrogate pair counts as punctuation.</param>
    public static CharacterKind KindOf(int codePoint) => codePoint switch
    {
        ' ' or '\t' or '\n' or '\r' => CharacterKind.Space,
        // Modifier primes stand for the soft sign in transliterated Russian, which others write as an apostrophe.
        '\'' or '`' or '\u2019' or '\u2018' or '\u00B4' or '\u02B9' or '\u02BC' or '\u2032' => CharacterKind.Apostrophe,
        '-' or '\u2010' or '\u2011' => CharacterKind.Hyphen,
        '\u00AD' or '\u00AC' => CharacterKind.SoftHyphen,
        '*' or '\u2020' or '\u2021' or '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079') => CharacterKind.NoteMark,
        < 0x80 => char.IsAsciiLetterOrDigit((char)codePoint) ? CharacterKind.Letter : CharacterKind.Punctuation,
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F') => CharacterKind.Invisible,
        (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD) => CharacterKind.LoneLetter,
        _ => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => CharacterKind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterKind.Accent,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => CharacterKind.Space,
            _ => CharacterKind.Punctuation,
        },
    };

    /// <summary>Small letters in composed form, so that words compare whatever their case.</summary>
    /// <param name="word">Any characters.</param>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(word.Length, word, static (result, from) => Ascii.ToLower(from, result, out _));
        }

        // By way of capitals, so that the two small sigmas are one letter.
        var letters = LetterAccents.Compose(word.ToString().ToUpperInvariant().ToLowerInvariant()).Replace("ß", "ss", StringComparison.Ordinal);
        foreach (var (joined, apart) in Ligatures)
        {
            letters = letters.Replace(joined, apart, StringComparison.Ordinal);
        }

        return letters;
    }
}
