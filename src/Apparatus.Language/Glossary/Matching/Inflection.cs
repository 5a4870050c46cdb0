using System;
using System.Linq;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>Writes another form of a term where one stands, with the same capitals, plural and possessive.</summary>
public static class Inflection
{
    // Before these a phrase has its head: "aristocracies of labour".
    private static readonly string[] Joints = ["of", "in", "for", "from", "by"];

    /// <summary>The new form, inflected as the old one stands in the text.</summary>
    /// <param name="written">The old form as it stands in the text: <c>Labor aristocracies</c>.</param>
    /// <param name="form">The old form as it is listed: <c>labor aristocracy</c>.</param>
    /// <param name="replacement">The new form as it is listed: <c>Labour aristocracy</c>.</param>
    /// <param name="isName">Whether the new form is a name, which keeps its capitals and has no plural.</param>
    /// <returns>The new form: <c>Labour aristocracies</c>. Endings other than those of English plurals and possessives are left out.</returns>
    public static string Like(string written, string form, string replacement, bool isName = false)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(replacement);
        var (stem, owner) = Owner(written, form);
        var isPlural = !isName && IsPlural(stem, form);
        var result = isPlural ? Plural(replacement) : replacement;

        // "The board's", and "the boards'".
        return Capitals(stem, form, result, isName) + (isPlural && owner.Length > 1 && Ends(result, "s") ? owner[..1] : owner);
    }

    /// <summary>What is written without the ending of a possessive that the form does not have, and that ending; empty when there is none.</summary>
    /// <param name="written">The words as they stand in the text.</param>
    /// <param name="form">The form as it is listed.</param>
    internal static (string Stem, string Ending) Owner(string written, string form)
    {
        var length = Owner(written);
        return length > Owner(form) ? (written[..^length], written[^length..]) : (written, string.Empty);
    }

    /// <summary>Whether all letters are capitals, two at least.</summary>
    internal static bool IsAllCapitals(string words) => words.Count(char.IsLetter) > 1 && !words.Any(char.IsLower);

    /// <summary>The words of a phrase, parts of compounds by themselves.</summary>
    internal static string[] Words(string phrase) => phrase.Split([' ', '-', '\u2010', '\u2011', '\u00A0', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static int Owner(string words) => words switch
    {
        [.., var mark, 's' or 'S'] when WordLetters.KindOf(mark) == CharacterKind.Apostrophe => 2,
        [.., var mark] when WordLetters.KindOf(mark) == CharacterKind.Apostrophe => 1,
        _ => 0,
    };

    private static bool IsPlural(string written, string form)
    {
        var (words, listed) = (Words(written), Words(form));
        return words.Length == listed.Length
            ? words.Zip(listed).Any(pair => IsPluralOf(pair.First, pair.Second))
            : words.Length > 0 && listed.Length > 0 && IsPluralOf(words[^1], listed[^1]);
    }

    private static bool IsPluralOf(string word, string single) =>
        !word.Equals(single, StringComparison.OrdinalIgnoreCase)
        && ((Ends(word, "s") && !Ends(single, "s")) || (Ends(word, "ses") && Ends(single, "s") && !Ends(single, "ses")) || (Ends(word, "men") && Ends(single, "man")));

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

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
        [.., var before, 'y'] when !"aeiou".Contains(char.ToLowerInvariant(before), StringComparison.Ordinal) => word[..^1] + "ies",
        _ => word + "s",
    };

    // As the text has it: all capitals, a capital for each word, or the first letter as it stands there.
    private static string Capitals(string written, string form, string replacement, bool isName)
    {
        if (replacement.Length == 0 || Words(written) is not [[var initial, ..], ..] words)
        {
            return replacement;
        }

        if (IsAllCapitals(written) && !IsAllCapitals(form))
        {
            return replacement.ToUpperInvariant();
        }

        // "War Communism" has its capitals of itself.
        if (isName || !char.IsLetter(initial) || Words(replacement).Skip(1).Any(word => char.IsUpper(word[0])))
        {
            return replacement;
        }

        return words.Length > 1 && words.All(word => char.IsUpper(word[0])) && !Words(form).All(word => char.IsUpper(word[0]))
            ? EachWord(replacement)
            : (char.IsUpper(initial) ? char.ToUpperInvariant(replacement[0]) : char.ToLowerInvariant(replacement[0])) + replacement[1..];
    }

    private static string EachWord(string words) => string.Create(words.Length, words, static (result, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            result[i] = i == 0 || from[i - 1] is ' ' or '-' ? char.ToUpperInvariant(from[i]) : from[i];
        }
    });
}
