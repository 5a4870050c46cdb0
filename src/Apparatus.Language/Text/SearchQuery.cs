using System;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Text;

/// <summary>
/// What somebody has typed to find a name by the name or by words that belong to it. Case and accents do not count. It is made once and
/// compared with thousands of names.
/// </summary>
public sealed class SearchQuery
{
    private readonly string folded;
    private readonly ImmutableArray<string> terms;
    private readonly bool endsInWord;

    /// <summary>Prepares a query.</summary>
    /// <param name="typed">What has been typed; several words may be joined by punctuation, as in <c>brinton-bolsheviks</c>.</param>
    public SearchQuery(string typed)
    {
        folded = Fold(typed);
        terms = [.. SplitWords(folded)];
        endsInWord = folded.Length > 0 && char.IsLetterOrDigit(folded[^1]);
    }

    /// <summary>Whether nothing has been typed, so that everything matches.</summary>
    public bool IsEmpty => folded.Length == 0;

    /// <summary>How well a name matches: 0 best, larger numbers worse; null when it does not match.</summary>
    /// <param name="name">The name, folded by <see cref="Fold"/>.</param>
    /// <param name="words">Words that belong to it; folded unless it is ASCII; case does not count.</param>
    public int? Score(ReadOnlySpan<char> name, ReadOnlySpan<char> words) => Score(name, words, null);

    /// <summary>How well a name matches: 0 best, larger numbers worse; null when it does not match.</summary>
    /// <param name="name">The name, folded by <see cref="Fold"/>.</param>
    /// <param name="words">Words that belong to it, folded.</param>
    /// <param name="starts">How the words begin, so that most names need no search through their words; null when nobody has looked.</param>
    public int? Score(ReadOnlySpan<char> name, ReadOnlySpan<char> words, WordStarts? starts)
    {
        if (name.StartsWith(folded, StringComparison.Ordinal))
        {
            return name.Length == folded.Length ? 0 : 1;
        }

        // After punctuation, as at the end of a sentence, only a name that goes on like this is meant.
        if (!endsInWord)
        {
            return null;
        }

        if (StartsWord(name, folded, StringComparison.Ordinal))
        {
            return 2;
        }

        var all = true;
        foreach (var term in terms)
        {
            all = all && ((starts?.MayHold(term) != false && StartsWord(words, term, starts is null ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) || StartsWord(name, term, StringComparison.Ordinal));
        }

        if (all)
        {
            return 3;
        }

        return folded.Length > 1 && name.Contains(folded, StringComparison.Ordinal) ? 4 : folded.Length > 2 && IsScattered(name) ? 5 : null;
    }

    /// <summary>A text in lower case without accents.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var c in text)
        {
            if (c > '\u007F')
            {
                return Accents.Remove(text).ToLowerInvariant();
            }
        }

        return text.ToLowerInvariant();
    }

    private static string[] SplitWords(string text) =>
        text.Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct().DefaultIfEmpty(' ')], StringSplitOptions.RemoveEmptyEntries);

    private static bool StartsWord(ReadOnlySpan<char> text, string term, StringComparison comparison)
    {
        for (var from = 0; from <= text.Length - term.Length;)
        {
            var found = text[from..].IndexOf(term, comparison);
            if (found < 0)
            {
                return false;
            }

            from += found;

            // A year at the end of a key is a word of its own: brinton1970.
            if (from == 0 || !char.IsLetterOrDigit(text[from - 1]) || (char.IsDigit(term[0]) && !char.IsDigit(text[from - 1])))
            {
                return true;
            }

            from++;
        }

        return false;
    }

    // All letters in this order with others between them, the first at the start: kln for kollontai.
    private bool IsScattered(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name[0] != folded[0])
        {
            return false;
        }

        var at = 0;
        foreach (var c in name)
        {
            at += at < folded.Length && c == folded[at] ? 1 : 0;
        }

        return at == folded.Length;
    }
}
