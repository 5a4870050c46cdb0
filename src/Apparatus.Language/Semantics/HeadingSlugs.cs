using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>
/// The identifiers that other programs would make of an edition's headings, to tell a link that works elsewhere from one that
/// works nowhere (FORMAT A9, G). GitHub, kramdown and Python-Markdown (MkDocs) are followed exactly; beyond them identifiers are
/// compared without case, accents, punctuation, leading digits and the numbers of repeated headings.
/// </summary>
public sealed partial class HeadingSlugs
{
    private readonly Dictionary<string, HeadingGuess> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SymbolPlace> alike = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SymbolPlace> besideEmoji = new(StringComparer.Ordinal);

    /// <summary>Makes the identifiers of the headings of files.</summary>
    /// <param name="documents">The files in reading order; each is numbered by itself, as those programs do.</param>
    /// <param name="pandoc">The identifiers that Pandoc makes.</param>
    public HeadingSlugs(ImmutableArray<MarkdownDocument> documents, HeadingIds pandoc)
    {
        for (var file = 0; file < documents.Length; file++)
        {
            var document = documents[file];
            var used = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < document.Facts.Headings.Length; i++)
            {
                var place = new SymbolPlace(file, i);
                var text = document.Facts.Headings[i].Text;
                AddExact("GitHub", GitHub(text), "-", place, used);
                AddExact("kramdown", Kramdown(text), "-", place, used);
                AddExact("MkDocs", MkDocs(text), "_", place, used);
                AddAlike(text, place);
                AddAlike(pandoc[place], place);
            }
        }
    }

    /// <summary>The heading that an identifier was probably made from, or null. The identifier is tried as it stands.</summary>
    public HeadingGuess? Find(string id)
    {
        if (exact.TryGetValue(id, out var guess))
        {
            return guess;
        }

        var withoutNumber = TrailingNumber().Replace(id, string.Empty);
        foreach (var candidate in new[] { Letters(id), Letters(LeadingDigits().Replace(id, string.Empty)), Letters(withoutNumber) })
        {
            if (alike.TryGetValue(candidate, out var place))
            {
                return new HeadingGuess(place, null);
            }
        }

        return FindBesideEmoji(withoutNumber);
    }

    /// <summary>GitHub's way: lower case, punctuation dropped, each space a hyphen.</summary>
    public static string GitHub(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_')
            {
                slug.Append(rune);
            }
            else if (rune.Value == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    /// <summary>Kramdown's way: everything before the first Latin letter dropped, then all but Latin letters, digits, spaces and hyphens.</summary>
    public static string Kramdown(string text)
    {
        var kept = text.SkipWhile(c => !char.IsAsciiLetter(c)).Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-');
        var slug = new string([.. kept.Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c))]);
        return slug.Length == 0 ? "section" : slug;
    }

    /// <summary>Python-Markdown's way, which MkDocs uses: accents and all that is not ASCII dropped, runs of spaces and hyphens one hyphen.</summary>
    public static string MkDocs(string text)
    {
        var ascii = new string([.. Accents.Remove(text).Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' || (c < 128 && char.IsWhiteSpace(c)))]);
        return SpacesAndHyphens().Replace(ascii.Trim().ToLowerInvariant(), "-");
    }

    private void AddExact(string tool, string slug, string separator, SymbolPlace place, Dictionary<string, int> used)
    {
        var key = tool + " " + slug;
        var count = used[key] = used.GetValueOrDefault(key) + 1;
        if (slug.Length > 0)
        {
            exact.TryAdd(count == 1 ? slug : $"{slug}{separator}{count - 1}", new HeadingGuess(place, tool));
        }
    }

    private void AddAlike(string text, SymbolPlace place)
    {
        var letters = Letters(text);
        alike.TryAdd(letters, place);
        alike.TryAdd(Letters(LeadingDigits().Replace(text, string.Empty)), place);
        alike.Remove(string.Empty);
        if (letters.Length > 0 && text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol))
        {
            besideEmoji.TryAdd(letters, place);
        }
    }

    // Some programs spell emoji out, so a few words before or after the heading's own may be the name of one.
    private HeadingGuess? FindBesideEmoji(string id)
    {
        var words = besideEmoji.Count == 0 ? [] : id.Split('-', StringSplitOptions.RemoveEmptyEntries);
        for (var dropped = 1; dropped < Math.Min(words.Length, 5); dropped++)
        {
            if (besideEmoji.TryGetValue(Letters(string.Concat(words[dropped..])), out var place)
                || besideEmoji.TryGetValue(Letters(string.Concat(words[..^dropped])), out place))
            {
                return new HeadingGuess(place, null);
            }
        }

        return null;
    }

    // Letters and digits alone, without case and accents.
    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var rune in Accents.Remove(text).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                letters.Append(rune);
            }
        }

        return letters.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;

    [GeneratedRegex(@"^[\P{L}]+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDigits();

    [GeneratedRegex("[-_][0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingNumber();

    [GeneratedRegex(@"[-\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex SpacesAndHyphens();
}
