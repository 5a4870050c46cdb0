using System;
using System.Collections.Generic;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>The words of all forms with their numbers, and what each spelling met in a text comes to. Safe to use from several threads.</summary>
/// <param name="isEnglish">Whether the edition's own language is English, so that words have stems.</param>
internal sealed class Vocabulary(bool isEnglish)
{
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> letters = new(StringComparer.Ordinal);
    private readonly SpellingTable met = new();
    private int count;

    /// <summary>The number of a word by its English stem, given when it is new; only while the vocabulary is built.</summary>
    /// <param name="word">The word as spelt, apostrophes straight.</param>
    public int AddStem(ReadOnlySpan<char> word) => Add(stems, EnglishWords.Key(Owner(WordLetters.Fold(word))));

    /// <summary>The number of a word by its letters, given when it is new; only while the vocabulary is built.</summary>
    /// <param name="word">The word as spelt, apostrophes straight.</param>
    public int AddLetters(ReadOnlySpan<char> word) => Add(letters, Letters(WordLetters.Fold(word)));

    /// <summary>Whether a word ends like the owner of something, several of them: <c>workers'</c>.</summary>
    public static bool IsOwner(ReadOnlySpan<char> word) => word.EndsWith("s'", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the forms know of a word of a text.</summary>
    /// <param name="word">The word as spelt, apostrophes straight.</param>
    public WordKeys Find(ReadOnlySpan<char> word)
    {
        if (met.Find(word) is { } known)
        {
            return known;
        }

        var keys = Read(word);
        met.Add(word, keys);
        return keys;
    }

    private WordKeys Read(ReadOnlySpan<char> word)
    {
        // No form has words so long, and no text that is read.
        if (word.Length > 100)
        {
            return WordKeys.None;
        }

        var folded = WordLetters.Fold(word);
        var owner = Owner(folded);
        return new WordKeys(isEnglish ? Number(stems, EnglishWords.Key(owner)) : -1, Number(letters, Letters(folded)), Number(letters, owner));
    }

    private static int Number(Dictionary<string, int> words, string word) => words.TryGetValue(word, out var number) ? number : -1;

    private int Add(Dictionary<string, int> words, string word)
    {
        if (!words.TryGetValue(word, out var number))
        {
            number = count++;
            words.Add(word, number);
        }

        return number;
    }

    // Lenin's, workers', o'clock
    private static string Owner(string folded) => Letters(folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded);

    private static string Letters(string folded) => folded.Replace("'", string.Empty, StringComparison.Ordinal);
}
