using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Outline;

/// <summary>
/// Words that somebody searches for. All of them have to be found, in any order, at the beginning of words rather than inside; case and
/// accents do not count. A single word is also found by its letters with others between them: <c>wopp</c> in <c>workers-opposition</c>.
/// </summary>
internal sealed class SymbolQuery
{
    /// <summary>No match.</summary>
    public const int None = int.MaxValue;

    private const int Exact = 0;
    private const int Start = 10;
    private const int WordStart = 20;
    private const int Inside = 30;
    private const int Scattered = 50;

    private readonly ImmutableArray<string> words;
    private readonly bool hasAccents;

    /// <summary>Reads a search as it is typed.</summary>
    /// <param name="query">Words with white space between them; none find everything. Marks that open names (<c>#</c>, <c>@</c>, <c>[^</c>) are left out.</param>
    public SymbolQuery(string query)
    {
        words = [.. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('#', '@', '[', '^', ']')).Where(word => word.Length > 0)];
        hasAccents = words.Any(word => !IsAscii(word));
    }

    /// <summary>Whether everything is found.</summary>
    public bool IsEmpty => words.IsEmpty;

    /// <summary>How well a name fits: the lower the better, <see cref="None"/> when it does not.</summary>
    /// <param name="name">A name or a title.</param>
    public int Rank(string name)
    {
        if (IsEmpty)
        {
            return Exact;
        }

        // Most names are plain letters and most searches too; only the others need to be written anew.
        var folded = hasAccents || IsAscii(name) ? name : Accents.Remove(name);
        var worst = Exact;
        foreach (var word in words)
        {
            worst = Math.Max(worst, Rank(folded, word));
            if (worst == None)
            {
                break;
            }
        }

        return worst == None && words.Length == 1 && words[0].Length > 1 && IsScattered(folded, words[0]) ? Scattered : worst;
    }

    /// <summary>Whether each word stands in one of several texts; case does not count.</summary>
    public bool IsIn(params ReadOnlySpan<string> texts)
    {
        foreach (var word in words)
        {
            var isFound = false;
            foreach (var text in texts)
            {
                isFound = isFound || text.Contains(word, StringComparison.OrdinalIgnoreCase);
            }

            if (!isFound)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether each word stands in a name or in a stretch of a text; case does not count.</summary>
    public bool IsIn(string name, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (!name.Contains(word, StringComparison.OrdinalIgnoreCase) && !text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static int Rank(string name, string word)
    {
        var best = None;
        for (var at = 0; at <= name.Length - word.Length; at++)
        {
            at = name.IndexOf(word, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                break;
            }

            if (at == 0)
            {
                return name.Length == word.Length ? Exact : Start;
            }

            best = Math.Min(best, char.IsLetterOrDigit(name[at - 1]) ? Inside : WordStart);
        }

        return best;
    }

    private static bool IsScattered(string name, string letters)
    {
        var found = 0;
        foreach (var c in name)
        {
            if (found < letters.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(letters[found]))
            {
                found++;
            }
        }

        return found == letters.Length;
    }

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);
}
