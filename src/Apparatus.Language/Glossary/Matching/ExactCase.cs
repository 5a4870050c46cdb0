using System;
using System.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>Compares small and capital letters of a phrase with those of a form, <c>case=exact</c> (FORMAT A7.1).</summary>
internal static class ExactCase
{
    /// <summary>
    /// Whether no letter is a capital in one and small in the other. Letters are compared word by word, as far as both have them: endings
    /// and spellings may differ.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="text">The text.</param>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="last">The last word of the phrase.</param>
    public static bool Holds(string form, PhraseText text, int first, int last)
    {
        var rest = LetterAccents.Compose(form).AsSpan();
        var words = text.Words;
        for (var i = first; i <= last; i++)
        {
            // "Trade-Union" is one word of the form "Tradeunion": its second half goes on where the first ended.
            var isJoined = i > first && words[i].IsAfterHyphen && StartsWithLetter(rest);
            rest = isJoined ? rest : rest[StartOfWord(rest)..];
            var word = text.Letters(words[i]);
            if (!Compare(ref rest, Ascii.IsValid(word) ? word : LetterAccents.Compose(word.ToString())))
            {
                return false;
            }

            var goesOn = i < last && words[i + 1].IsAfterHyphen && StartsWithLetter(rest);
            rest = goesOn ? rest : rest[EndOfWord(rest)..];
        }

        return true;
    }

    private static bool Compare(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            // "Tradeunion" is both words of the form "Trade-Union".
            if (rest.Length > 1 && WordLetters.KindOf(rest[0]) == CharacterKind.Hyphen && char.ToUpperInvariant(rest[1]) == char.ToUpperInvariant(c))
            {
                rest = rest[2..];
                continue;
            }

            if (!StartsWithLetter(rest))
            {
                return true;
            }

            if (c != rest[0] && char.ToUpperInvariant(c) == char.ToUpperInvariant(rest[0]))
            {
                return false;
            }

            rest = rest[1..];
        }

        return true;
    }

    private static bool StartsWithLetter(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsLetterOrDigit(text[0]);

    private static int StartOfWord(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfWord(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && WordLetters.KindOf(text[at]) is not (CharacterKind.Space or CharacterKind.Hyphen or CharacterKind.Punctuation))
        {
            at++;
        }

        return at;
    }
}
