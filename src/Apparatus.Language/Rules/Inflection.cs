using System;
using System.Linq;

namespace Apparatus.Language.Rules;

/// <summary>Writes one word or phrase for another in the same case, number and possessive.</summary>
internal static class Inflection
{
    private static readonly string[] Joints = ["of", "in", "for", "from", "by"];

    /// <summary>The preferred form as it should stand in place of what is written.</summary>
    /// <param name="written">What is written: “Individual managements’s”.</param>
    /// <param name="form">The form that it is, as listed: “individual management”.</param>
    /// <param name="preferred">The form to write instead.</param>
    /// <param name="keepsCase">Whether the preferred form has its own capitals, as a name has; otherwise it takes those of what is written.</param>
    public static string Like(string written, string form, string preferred, bool keepsCase)
    {
        var (stem, possessive) = Possessive(written, form);
        var result = !keepsCase && IsPlural(stem, form) ? Plural(preferred) : preferred;
        return Case(stem, form, result, keepsCase) + possessive;
    }

    /// <summary>What is written, and the ending of a possessive that the form does not have; empty when there is none.</summary>
    public static (string Stem, string Ending) Possessive(string written, string form) =>
        written is [.., '\'' or '’' or '\u02BC', 's' or 'S'] && Spelling.Fold(form) is not [.., '\'', 's' or 'S'] ? (written[..^2], written[^2..]) : (written, string.Empty);

    /// <summary>Whether all letters are capitals, two at least.</summary>
    public static bool IsAllCapitals(string words) => words.Count(char.IsLetter) > 1 && !words.Any(char.IsLower);

    /// <summary>The words themselves.</summary>
    public static string[] Words(string phrase) => phrase.Split([' ', '-', '\u2010', '\u2011', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPlural(string written, string form)
    {
        var (own, listed) = (Words(Spelling.Fold(written)), Words(Spelling.Fold(form)));
        return own.Length == listed.Length && own.Zip(listed).Any(pair => IsPluralOf(pair.First, pair.Second));
    }

    private static bool IsPluralOf(string word, string single) =>
        !word.Equals(single, StringComparison.OrdinalIgnoreCase)
        && ((Ends(word, "s") && !Ends(single, "s")) || (Ends(word, "ses") && Ends(single, "s") && !Ends(single, "ses")) || (Ends(word, "men") && Ends(single, "man")));

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    // Of "aristocracy of labour" the first word takes the ending, of "trade union" the last.
    private static string Plural(string phrase)
    {
        var words = phrase.Split(' ');
        var joint = Array.FindIndex(words, 1, word => Joints.Contains(word));
        var head = joint > 0 ? joint - 1 : words.Length - 1;
        words[head] = PluralOf(words[head]);
        return string.Join(' ', words);
    }

    private static string PluralOf(string word) => word switch
    {
        _ when Ends(word, "man") => word[..^2] + "en",
        _ when Ends(word, "sis") => word[..^2] + "es",
        _ when Ends(word, "ss") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh") => word + "es",
        _ when Ends(word, "s") => word,
        _ when Ends(word, "y") && word.Length > 1 && !"aeiou".Contains(char.ToLowerInvariant(word[^2]), StringComparison.Ordinal) => word[..^1] + "ies",
        _ => word + "s",
    };

    private static string Case(string written, string form, string preferred, bool keepsCase)
    {
        if (IsAllCapitals(written) && !IsAllCapitals(form))
        {
            return preferred.ToUpperInvariant();
        }

        if (keepsCase)
        {
            return preferred;
        }

        var words = Words(written);
        return words.Length > 1 && words.All(word => char.IsUpper(word[0])) && !Words(form).All(word => char.IsUpper(word[0]))
            ? Capitals(preferred)
            : First(preferred, char.IsUpper(written[0]));
    }

    private static string First(string words, bool isUpper) =>
        (isUpper ? char.ToUpperInvariant(words[0]) : char.ToLowerInvariant(words[0])) + words[1..];

    private static string Capitals(string words) => string.Create(words.Length, words, static (result, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            result[i] = i == 0 || from[i - 1] is ' ' or '-' ? char.ToUpperInvariant(from[i]) : from[i];
        }
    });
}
