using System;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>Writes another form of a term where one stands, with the same capitals, plural and possessive.</summary>
public static class Inflection
{
    /// <summary>The new form, inflected as the old one stands in the text.</summary>
    /// <param name="written">The old form as it stands in the text: <c>Labor aristocracies</c>.</param>
    /// <param name="form">The old form as the glossary has it: <c>labor aristocracy</c>.</param>
    /// <param name="replacement">The new form as the glossary has it: <c>Labour aristocracy</c>.</param>
    /// <returns>The new form: <c>Labour aristocracies</c>. Endings other than those of English plurals and possessives are left out.</returns>
    public static string Like(string written, string form, string replacement)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(replacement);
        var word = LastWord(written);
        var owner = Owner(word);
        var bare = word[..^owner.Length];
        var isPlural = IsPlural(bare, LastWord(form)) && !IsPlural(LastWord(replacement), Singular(LastWord(replacement)));
        var result = isPlural ? Plural(replacement) : replacement;
        return Capitals(written, form, result + (owner == "'" || owner == "’" ? owner : owner.Length > 0 && result.EndsWith('s') && isPlural ? owner[..1] : owner));
    }

    // As the text has it: all capitals, or the first letter as it stands there. A name keeps its capital.
    private static string Capitals(string written, string form, string replacement)
    {
        var letters = written.AsSpan();
        if (written.Length > 1 && written.Equals(written.ToUpperInvariant(), StringComparison.Ordinal) && !form.Equals(form.ToUpperInvariant(), StringComparison.Ordinal))
        {
            return replacement.ToUpperInvariant();
        }

        if (letters.IsEmpty || replacement.Length == 0 || !char.IsLetter(letters[0]))
        {
            return replacement;
        }

        var first = char.IsUpper(letters[0]) ? char.ToUpperInvariant(replacement[0]) : char.ToLowerInvariant(replacement[0]);
        return first + replacement[1..];
    }

    private static string LastWord(string phrase) => phrase[(phrase.LastIndexOfAny([' ', '-', '\n', '\u2011', '\u2010', '\u00A0']) + 1)..];

    private static string Owner(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[^2..]
        : word.EndsWith('\'') || word.EndsWith('’') ? word[^1..]
        : string.Empty;

    // Whether a word of the text is the plural of the word in the glossary.
    private static bool IsPlural(string word, string singular) =>
        word.Length > singular.Length - 2 && word.EndsWith("s", StringComparison.OrdinalIgnoreCase)
        && !singular.EndsWith("s", StringComparison.OrdinalIgnoreCase);

    private static string Singular(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    private static string Plural(string phrase) => phrase switch
    {
        _ when phrase.EndsWith("man", StringComparison.Ordinal) => phrase[..^2] + "en",
        [.., var before, 'y'] when !"aeiou".Contains(before, StringComparison.Ordinal) => phrase[..^1] + "ies",
        _ when phrase.EndsWith('s') || phrase.EndsWith('x') || phrase.EndsWith('z') || phrase.EndsWith("ch", StringComparison.Ordinal) || phrase.EndsWith("sh", StringComparison.Ordinal) => phrase + "es",
        _ => phrase + "s",
    };
}
