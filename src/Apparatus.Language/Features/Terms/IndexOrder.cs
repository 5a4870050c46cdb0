using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Apparatus.Language.Glossary;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Terms;

/// <summary>
/// The alphabetical order of headwords as indexes are printed, word by word: case, accents, punctuation and a leading article do not count,
/// a hyphen is a space, numbers come first and in order of their value.
/// </summary>
public static class IndexOrder
{
    private const int DigitsOfNumber = 12;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Articles = new Dictionary<string, FrozenSet<string>>
    {
        ["en"] = Words("a an the"),
        ["de"] = Words("der die das den dem des ein eine einen einem einer eines"),
        ["fr"] = Words("le la les l un une des"),
        ["es"] = Words("el la los las un una unos unas"),
        ["it"] = Words("il lo la i gli le l un uno una"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, string> Ligatures = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
    }.ToFrozenDictionary();

    /// <summary>The key to sort an entry by, compared ordinally. Names of persons and places keep their articles: “La Follette” stands under L.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="language">The language tag of the edition; the entry's own counts before it.</param>
    public static string KeyOf(GlossaryEntry entry, string language)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(language);
        var words = Fold(entry.Headword).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hasArticle = words.Length > 1
            && entry.Kind is not (EntryKind.Person or EntryKind.Place)
            && Articles.TryGetValue((entry.Language ?? language).Split('-', '_')[0].ToLowerInvariant(), out var articles)
            && articles.Contains(words[0]);
        return string.Join(' ', words.Skip(hasArticle ? 1 : 0).Select(Number));
    }

    /// <summary>The letter that a key stands under: its first one as a capital, <c>0–9</c> for numbers, <c>#</c> for anything else.</summary>
    /// <param name="key">A key of <see cref="KeyOf"/>.</param>
    public static string LetterOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length == 0)
        {
            return "#";
        }

        var first = key.EnumerateRunes().First();
        return Rune.IsLetter(first) ? Rune.ToUpperInvariant(first).ToString() : Rune.IsDigit(first) ? "0–9" : "#";
    }

    // Letters and digits in lower case without accents; an apostrophe joins, everything else parts words.
    private static string Fold(string headword)
    {
        var result = new StringBuilder(headword.Length);
        foreach (var c in SearchQuery.Fold(headword))
        {
            if (Ligatures.TryGetValue(c, out var letters))
            {
                result.Append(letters);
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                result.Append(c);
            }
            else if (c is '\u2019' or '\'' && !IsArticle(result))
            {
                continue;
            }
            else if (c is not ('\u00AD' or '\u2018' or '\u02BC'))
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    // L'Humanité, l’État: the apostrophe ends the article.
    private static bool IsArticle(StringBuilder written) => written.Length == 1 && written[0] is 'l' or 'd';

    // Padded, so that 9 comes before 10; the ending of "10th" follows.
    private static string Number(string word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        return digits == 0 ? word : word[..digits].PadLeft(DigitsOfNumber, '0') + word[digits..];
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
