using System;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>Finds the locator at the start of a citation's suffix as Pandoc does (FORMAT A5.2; compared with Pandoc 2.17.1.1 and 3.10).</summary>
public static class LocatorParser
{
    /// <summary>
    /// Reads a suffix as it stands in the text, with or without its leading comma: <c>, pp. 33-35, and more</c>. Marks of emphasis in
    /// it count as punctuation. For a language without a table (see <see cref="LocatorTerms.For"/>) only numbers without a term and braces
    /// are recognised.
    /// </summary>
    /// <param name="suffix">What follows the key inside the brackets.</param>
    /// <param name="lang">The BCP 47 tag of the text's language, or empty.</param>
    /// <param name="generation">Which Pandoc; <see cref="PandocGeneration.Both"/> knows only the terms that both know.</param>
    public static Locator Parse(string suffix, string lang, PandocGeneration generation)
    {
        ArgumentNullException.ThrowIfNull(suffix);
        return Parse(suffix, LocatorTerms.For(lang, generation), generation);
    }

    /// <summary>Reads a suffix with a table of terms; null for a language without one.</summary>
    internal static Locator Parse(string suffix, LocatorTerms? terms, PandocGeneration generation)
    {
        var tokens = new LocatorTokens(suffix);
        var start = tokens.Is(0, ',') ? 1 : 0;
        start = tokens.IsSpace(start) ? start + 1 : start;
        return ReadBraced(tokens, start, terms, generation) ?? ReadPlain(tokens, start, terms) ?? Locator.None(suffix.Length);
    }

    private static Locator? ReadBraced(LocatorTokens tokens, int start, LocatorTerms? terms, PandocGeneration generation)
    {
        if (!tokens.Is(start, '{'))
        {
            return null;
        }

        var first = start + 1;
        while (tokens.IsSpace(first))
        {
            first++;
        }

        var kind = FindTerm(tokens, first, terms, static (tokens, at) => at < tokens.Count, out var valueStart);
        var end = valueStart;
        while (end < tokens.Count && !tokens.Is(end, '}'))
        {
            var next = tokens.SkipBracedToken(end);
            if (next < 0)
            {
                return null;
            }

            end = next;
        }

        if (end >= tokens.Count)
        {
            return null;
        }

        // Pandoc 3 gives what stands in braces without a term no label at all.
        LocatorKind? label = kind ?? (generation == PandocGeneration.Three ? null : LocatorKind.Page);
        return new Locator(true, label, tokens.Trim(first, valueStart), tokens.Trim(valueStart, end), tokens.From(end + 1), true);
    }

    private static Locator? ReadPlain(LocatorTokens tokens, int start, LocatorTerms? terms)
    {
        var kind = FindTerm(tokens, start, terms, static (tokens, at) => tokens.ReadNumber(at, true, out var isNumber) > 0 && isNumber, out var valueStart);

        // Without a term only digits count, for a page; with one, Roman numerals do too.
        if (kind is null && !(tokens.ReadNumber(start, true, out _) is var probe && probe > 0 && tokens.HasDigit(start, probe)))
        {
            return null;
        }

        var end = valueStart;
        while (true)
        {
            var next = tokens.ReadNumber(end, kind is not null && end == valueStart, out var isNumber);
            if (next < 0 || !(kind is null ? tokens.HasDigit(end, next) : isNumber))
            {
                break;
            }

            end = next;
        }

        return end == valueStart
            ? null
            : new Locator(true, kind ?? LocatorKind.Page, tokens.Trim(start, valueStart), tokens.Trim(valueStart, end), tokens.From(end), false);
    }

    // The longest term from a token on after which a value may follow. Without one the value starts at once.
    private static LocatorKind? FindTerm(
        LocatorTokens tokens,
        int start,
        LocatorTerms? terms,
        Func<LocatorTokens, int, bool> mayFollow,
        out int valueStart)
    {
        valueStart = start;
        LocatorKind? found = null;
        for (var end = start + 1; terms is not null && end < tokens.Count; end++)
        {
            // A few blanks may stand around a term; without this bound a long run of them would be read again and again.
            var written = tokens.Text(start, end);
            if (written.Length > terms.LongestTerm + 4)
            {
                break;
            }

            if (terms.Find(written) is { } kind && mayFollow(tokens, end))
            {
                found = kind;
                valueStart = end;
            }
        }

        return found;
    }
}
