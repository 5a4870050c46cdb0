using System;

namespace Apparatus.Language.Text;

/// <summary>
/// How the words of a text begin, in as few bits as make it likely that a text without a word can be passed over: a set of first letters and one of
/// pairs of first letters, both hashed.
/// </summary>
/// <param name="Letters">One bit for each first letter.</param>
/// <param name="Pairs">One bit for each pair of first letters.</param>
public readonly record struct WordStarts(ulong Letters, ulong Pairs)
{
    /// <summary>The starts of the words of a text. A number after a letter is a word of its own.</summary>
    public static WordStarts Of(ReadOnlySpan<char> text)
    {
        var (letters, pairs) = (0UL, 0UL);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsLetterOrDigit(text[i - 1]) || (char.IsDigit(text[i]) && !char.IsDigit(text[i - 1])))
            {
                letters |= Bit(text[i], '\0');
                pairs |= i + 1 < text.Length ? Bit(text[i], text[i + 1]) : 0;
            }
        }

        return new WordStarts(letters, pairs);
    }

    /// <summary>Whether a word that begins like this may be among them; when false, none is.</summary>
    /// <param name="term">The beginning of a word, at least one character, in the case of the text.</param>
    public bool MayHold(ReadOnlySpan<char> term) =>
        term.Length == 0 || (term.Length == 1 ? Letters & Bit(term[0], '\0') : Pairs & Bit(term[0], term[1])) != 0;

    private static ulong Bit(char first, char second) => 1UL << (((first * 31) + second) % 64);
}
