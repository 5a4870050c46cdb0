using System.Linq;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// English words without what does not make them another word: plural, British or American spelling, accents (FORMAT A7.3). The result is a
/// key to compare, not a word: what is one word in two forms has one key. There is no dictionary; the guards are lists in the classes used here.
/// </summary>
internal static class EnglishWords
{
    /// <summary>The key of a word.</summary>
    /// <param name="word">Small letters without apostrophes and without the ending of a possessive.</param>
    public static string Key(string word)
    {
        // "1920s" is no plural of a year.
        if (word.Length < 3 || word.Any(char.IsDigit))
        {
            return word;
        }

        return Ending(EnglishSpelling.American(EnglishPlurals.Singular(EnglishSpelling.WithoutAccents(word))));
    }

    // "boxe(s)" is a box and "house(s)" a house: where both endings are possible, neither word keeps its "e".
    private static string Ending(string word)
    {
        var isDoubtful = word.Length > 3 && word[^1] == 'e' && (word[^2] is 's' or 'x' or 'z' or 'o' || word is [.., 'c' or 's', 'h', 'e']);
        return isDoubtful ? word[..^1] : word;
    }
}
