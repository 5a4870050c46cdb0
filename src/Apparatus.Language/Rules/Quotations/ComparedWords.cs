using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary.Matching;

namespace Apparatus.Language.Rules.Quotations;

/// <summary>Takes words out of texts and looks for some of them in others.</summary>
internal static class ComparedWords
{
    /// <summary>The words of a text in order. Hyphens part words.</summary>
    public static ImmutableArray<ComparedWord> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<ComparedWord>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark || (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
            {
                i++;
            }

            words.Add(new ComparedWord(Key(text[start..i]), start, i - start));
        }

        return words.DrainToImmutable();
    }

    /// <summary>Where words stand one after another in others: the position of the first, or -1.</summary>
    /// <param name="words">Where to look.</param>
    /// <param name="sought">What to look for; nothing is found everywhere.</param>
    /// <param name="from">Where to begin.</param>
    public static int Find(ImmutableArray<ComparedWord> words, ImmutableArray<ComparedWord> sought, int from = 0)
    {
        for (var i = from; i + sought.Length <= words.Length; i++)
        {
            var j = 0;
            while (j < sought.Length && words[i + j].Key == sought[j].Key)
            {
                j++;
            }

            if (j == sought.Length)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The stretch of the same number of words that has the most words of those sought at their places; null when it has fewer than half of them, which is no
    /// reading of the same passage.
    /// </summary>
    /// <param name="words">Where to look.</param>
    /// <param name="sought">What to look for.</param>
    public static (int Position, int Same)? Nearest(ImmutableArray<ComparedWord> words, ImmutableArray<ComparedWord> sought)
    {
        (int Position, int Same)? best = null;
        for (var i = 0; i + sought.Length <= words.Length; i++)
        {
            var same = 0;
            for (var j = 0; j < sought.Length; j++)
            {
                same += words[i + j].Key == sought[j].Key ? 1 : 0;
            }

            if (same * 2 >= sought.Length && same > (best?.Same ?? 0))
            {
                best = (i, same);
            }
        }

        return best;
    }

    /// <summary>The pieces of a quotation between the places where something is left out, each with words in it.</summary>
    public static IEnumerable<string> Pieces(string quotation) =>
        quotation.Split(["[…]", "[...]", "[. . .]", "…", "...", ". . ."], StringSplitOptions.RemoveEmptyEntries).Where(piece => piece.Any(char.IsLetterOrDigit));

    private static string Key(string word)
    {
        var plain = word.Replace('’', '\'').ToLowerInvariant();
        plain = plain.EndsWith("'s", StringComparison.Ordinal) ? plain[..^2] : plain;
        return EnglishWords.Key(plain.Replace("'", string.Empty, StringComparison.Ordinal));
    }
}
