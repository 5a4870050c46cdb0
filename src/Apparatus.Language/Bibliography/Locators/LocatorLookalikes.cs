using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>Recognises what people write for a locator and Pandoc does not know: the closed list of FORMAT ED2003.</summary>
public static class LocatorLookalikes
{
    private static readonly FrozenDictionary<string, (LocatorKind Kind, bool IsPlural)> Meanings = Read("""
        Page: p pg | pp pgs
        Chapter: ch chap | chs chaps
        Section: sec sect | secs sects
        Book: bk | bks
        Part: pt | pts
        Volume: vol | vols
        Column: col | cols
        Figure: fig | figs
        Folio: fol | fols
        Note: fn | fns
        Issue: | nos
        Paragraph: para | paras
        """);

    private static readonly ImmutableArray<string> English = ["en-GB", "en-US"];

    /// <summary>
    /// What a suffix was probably meant to be, or null when Pandoc reads it, when it is text, or when nothing is known about the
    /// language. Text in braces, words outside the list (<c>f. 17</c>, <c>Theses 3</c>) and the pronoun <c>I</c> give null.
    /// </summary>
    /// <param name="suffix">What follows the key inside the brackets, with or without its leading comma.</param>
    /// <param name="lang">The BCP 47 tag of the text's language, or empty.</param>
    /// <param name="generation">Which Pandoc.</param>
    public static LocatorLookalike? Find(string suffix, string lang, PandocGeneration generation)
    {
        ArgumentNullException.ThrowIfNull(suffix);
        var start = SkipSpace(suffix, 0);
        start = start < suffix.Length && suffix[start] == ',' ? SkipSpace(suffix, start + 1) : start;
        if (LocatorTerms.For(lang, generation) is not { } terms || start == suffix.Length || suffix[start] == '{')
        {
            return null;
        }

        // “pg.3” without a blank is a page to Pandoc, with the number “pg.3”.
        var found = LocatorParser.Parse(suffix, terms, generation);
        if (found.IsRecognised && (found.HasTerm || !char.IsLetter(suffix[start])))
        {
            return null;
        }

        var letters = start;
        while (letters < suffix.Length && char.IsLetter(suffix[letters]))
        {
            letters++;
        }

        var word = suffix[start..letters];
        if (word.Length == 0)
        {
            return null;
        }

        var end = letters < suffix.Length && suffix[letters] == '.' ? letters + 1 : letters;
        if (found.IsRecognised)
        {
            return end < suffix.Length && char.IsAsciiDigit(suffix[end]) ? FindTerm(suffix, start, word, end, terms, generation) : null;
        }

        if (word != "I" && LocatorTokens.IsRomanNumeral(word) && SkipSpace(suffix, letters) == suffix.Length)
        {
            var value = TextSpan.FromBounds(start, letters);
            return new LocatorLookalike(
                LocatorLookalikeKind.RomanNumeralAlone, new TextSpan(start, 0), value, terms.Preferred(LocatorKind.Page, false), []);
        }

        return FindTerm(suffix, start, word, end, terms, generation) ?? FindWordBefore(suffix, start, end, terms, generation);
    }

    private static LocatorLookalike? FindTerm(string suffix, int start, string word, int end, LocatorTerms terms, PandocGeneration generation)
    {
        if (!Meanings.TryGetValue(word.ToLowerInvariant(), out var meaning))
        {
            return null;
        }

        var valueStart = SkipSpace(suffix, end);
        var valueEnd = valueStart;
        while (valueEnd < suffix.Length && (char.IsLetterOrDigit(suffix[valueEnd]) || suffix[valueEnd] is '-' or '–' or ':'))
        {
            valueEnd++;
        }

        var value = suffix[valueStart..valueEnd];
        var isValue = value.Length > 0 && (char.IsAsciiDigit(value[0]) || value.Split('-', '–').All(LocatorTokens.IsRomanNumeral));
        if (!isValue)
        {
            return null;
        }

        var written = suffix[start..end];
        return new LocatorLookalike(
            LocatorLookalikeKind.UnknownTerm,
            TextSpan.FromBounds(start, end),
            TextSpan.FromBounds(valueStart, valueEnd),
            terms.Preferred(meaning.Kind, meaning.IsPlural),
            [.. English.Where(language => LocatorTerms.For(language, generation)?.Find(written) is not null)]);
    }

    private static LocatorLookalike? FindWordBefore(string suffix, int start, int end, LocatorTerms terms, PandocGeneration generation)
    {
        var next = SkipSpace(suffix, end);
        if (next == end || next >= suffix.Length || suffix[next] is '{' or ',')
        {
            return null;
        }

        var after = LocatorParser.Parse(suffix[next..], terms, generation);
        return !after.HasTerm
            ? null
            : new LocatorLookalike(
                LocatorLookalikeKind.WordBeforeTerm,
                TextSpan.FromBounds(start, end),
                TextSpan.FromBounds(next + after.TermSpan.Start, next + after.ValueSpan.End),
                null,
                []);
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static FrozenDictionary<string, (LocatorKind Kind, bool IsPlural)> Read(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(": "))
        .SelectMany(parts => parts[1].Split('|').SelectMany((words, number) => words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Word: word, Kind: Enum.Parse<LocatorKind>(parts[0]), IsPlural: number == 1))))
        .ToFrozenDictionary(entry => entry.Word, entry => (entry.Kind, entry.IsPlural), StringComparer.Ordinal);
}
