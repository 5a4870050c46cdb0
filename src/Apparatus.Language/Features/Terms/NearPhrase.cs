using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Terms;

/// <summary>A phrase that was typed, to be compared with forms of entries: by letters, by its beginning, by words that both have.</summary>
internal sealed class NearPhrase
{
    /// <summary>Distances below this are a few wrong letters.</summary>
    public const double FarthestTypingError = 4;

    /// <summary>Distances from this on mean that the two have nothing in common.</summary>
    public const double Farthest = 10;

    private const double Beginning = 4;
    private const double SharedWords = 5;

    // Words that say nothing about what a phrase is about.
    private static readonly FrozenSet<string> Small = "a an the of and or in on at to for by with from der die das den dem des und le la les de du et".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly string letters;
    private readonly ImmutableArray<string> words;

    /// <summary>Prepares a phrase.</summary>
    /// <param name="phrase">What was typed.</param>
    public NearPhrase(string phrase)
    {
        letters = Fold(phrase);
        words = WordsOf(letters);
    }

    /// <summary>How far a form is from the phrase: 0 for none but case, accents and punctuation; <see cref="Farthest"/> or more for nothing in common.</summary>
    public double DistanceTo(string form)
    {
        var other = Fold(form);
        if (letters.Length == 0 || other.Length == 0)
        {
            return Farthest;
        }

        var limit = Math.Clamp(letters.Length / 4, 1, 3);
        var distance = NearMiss.Distance(letters, other, limit);
        if (distance <= limit && distance < other.Length)
        {
            return distance;
        }

        if (letters.Length > 2 && other.StartsWith(letters, StringComparison.Ordinal))
        {
            return Beginning;
        }

        var others = WordsOf(other);
        var shared = words.Count(word => others.Any(candidate => IsNear(word, candidate)));
        return shared == 0 ? Farthest : SharedWords + (4 * (1 - (2.0 * shared / (words.Length + others.Length))));
    }

    private static bool IsNear(string word, string other)
    {
        if (word == other || word.TrimEnd('s') == other.TrimEnd('s'))
        {
            return true;
        }

        var limit = Math.Min(word.Length, other.Length) switch { >= 9 => 2, >= 5 => 1, _ => 0 };
        return limit > 0 && NearMiss.Distance(word, other, limit) <= limit;
    }

    private static ImmutableArray<string> WordsOf(string folded) => [.. folded.Split(' ').Where(word => word.Length > 2 && !Small.Contains(word))];

    // Lower case without accents; apostrophes go, all else that is no letter is one space.
    private static string Fold(string phrase)
    {
        var result = new StringBuilder(phrase.Length);
        foreach (var c in SearchQuery.Fold(phrase))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                result.Append(c);
            }
            else if (c is not ('\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00AD') && result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
