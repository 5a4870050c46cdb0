using System.Globalization;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>Finds words of running text.</summary>
internal static class Words
{
    /// <summary>The word that holds the character at an offset; null when that is no letter, digit or mark. An apostrophe between letters belongs to it.</summary>
    public static TextSpan? At(SourceText text, int offset)
    {
        if (offset < 0 || offset >= text.Length || !IsInWord(text, offset))
        {
            return null;
        }

        var start = offset;
        while (start > 0 && IsInWord(text, start - 1))
        {
            start--;
        }

        var end = offset + 1;
        while (end < text.Length && IsInWord(text, end))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The word with those that hyphens join to it: <c>one-man</c>; null when no hyphen does.</summary>
    public static TextSpan? WithHyphens(SourceText text, TextSpan word)
    {
        var (start, end) = (word.Start, word.End);
        while (start > 1 && text[start - 1] == '-' && At(text, start - 2) is { } before)
        {
            start = before.Start;
        }

        while (end + 1 < text.Length && text[end] == '-' && At(text, end + 1) is { } after)
        {
            end = after.End;
        }

        return start == word.Start && end == word.End ? null : TextSpan.FromBounds(start, end);
    }

    private static bool IsInWord(SourceText text, int at) =>
        IsWordCharacter(text, at)
        || (text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && IsWordCharacter(text, at - 1) && IsWordCharacter(text, at + 1));

    // Letters outside the basic plane are written as two units.
    private static bool IsWordCharacter(SourceText text, int at)
    {
        var c = text[at];
        if (!char.IsSurrogate(c))
        {
            return char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        }

        var first = char.IsHighSurrogate(c) ? at : at - 1;
        return first >= 0 && first + 1 < text.Length
            && Rune.TryCreate(text[first], text[first + 1], out var rune)
            && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark);
    }
}
