using System.Buffers;
using System.Globalization;
using System.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>The kinds of characters that Pandoc's reader tells apart.</summary>
internal static class Characters
{
    /// <summary>Every character but a space that may begin something other than plain text.</summary>
    public static readonly SearchValues<char> Marks =
        SearchValues.Create("\t\r\n`$\\&{}_\"'\u2018\u2019\u0091\u201C\u201D\u0093*^~[]!<>@|");

    /// <summary>A space or a tab.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t';

    /// <summary>A space, a tab or a line break.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    /// <summary>The length of the letter or number at an offset: 1, 2 for a surrogate pair, 0 when there is neither.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="offset">0-based; at or beyond <paramref name="limit"/> the answer is 0.</param>
    /// <param name="limit">The offset after the last character that counts.</param>
    public static int WordLength(string text, int offset, int limit)
    {
        if (offset >= limit)
        {
            return 0;
        }

        var c = text[offset];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (char.IsHighSurrogate(c))
        {
            return offset + 1 < limit && Rune.TryCreate(c, text[offset + 1], out var rune)
                && (Rune.IsLetter(rune) || Rune.IsNumber(rune)) ? 2 : 0;
        }

        return char.IsLetter(c) || char.IsNumber(c) ? 1 : 0;
    }

    /// <summary>The length of the letter at an offset: 1, 2 for a surrogate pair, 0 when there is none.</summary>
    public static int LetterLength(string text, int offset, int limit)
    {
        var length = WordLength(text, offset, limit);
        return length switch
        {
            1 => char.IsLetter(text[offset]) ? 1 : 0,
            2 => Rune.IsLetter(new Rune(text[offset], text[offset + 1])) ? 2 : 0,
            _ => 0,
        };
    }

    /// <summary>Whether a letter or number stands at an offset.</summary>
    public static bool IsWord(string text, int offset, int limit) => WordLength(text, offset, limit) > 0;

    /// <summary>The offset after a run of spaces and tabs.</summary>
    public static int SkipSpaces(string text, int offset, int limit)
    {
        while (offset < limit && IsSpace(text[offset]))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>The offset after white space with at most one line break in it; -1 when a blank line follows.</summary>
    public static int SkipLine(string text, int offset, int limit)
    {
        offset = SkipSpaces(text, offset, limit);
        if (offset < limit && text[offset] == '\n')
        {
            offset = SkipSpaces(text, offset + 1, limit);
        }

        return offset < limit && text[offset] == '\n' ? -1 : offset;
    }

    /// <summary>Whether a character is punctuation in the sense of Unicode.</summary>
    public static bool IsPunctuation(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or
        UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or
        UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;
}
