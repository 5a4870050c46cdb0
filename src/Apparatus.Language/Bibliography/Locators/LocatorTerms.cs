using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>
/// The locator terms that Pandoc knows in one language (FORMAT A5.2). Each was asked of Pandoc 2.17.1.1 and 3.10 with a style
/// that prints all terms.
/// </summary>
public sealed class LocatorTerms
{
    private static readonly FrozenDictionary<(string Language, PandocGeneration Generation), LocatorTerms> Tables =
        LocatorTermTable.Languages
            .SelectMany(language => Enum.GetValues<PandocGeneration>().Select(generation => new LocatorTerms(language, generation)))
            .ToFrozenDictionary(terms => (terms.Language, terms.Generation));

    private readonly FrozenDictionary<string, LocatorKind> kinds;

    private LocatorTerms(string language, PandocGeneration generation)
    {
        Language = language;
        Generation = generation;
        var known = new Dictionary<string, LocatorKind>(StringComparer.Ordinal);
        foreach (var (kind, term, only) in LocatorTermTable.Read(language))
        {
            if (only == PandocGeneration.Both || only == generation)
            {
                // In French “§” is a paragraph and a section; Pandoc takes the first, in this order of kinds.
                known.TryAdd(Fold(term), kind);
            }
        }

        kinds = known.ToFrozenDictionary(StringComparer.Ordinal);
        LongestTerm = known.Keys.Max(term => term.Length);
    }

    /// <summary>The language of the table: <c>en-GB</c>, <c>en-US</c>, <c>ru</c>, <c>de</c> or <c>fr</c>.</summary>
    public string Language { get; }

    /// <summary>The Pandoc that the table is of.</summary>
    public PandocGeneration Generation { get; }

    /// <summary>Number of UTF-16 units of the longest term.</summary>
    public int LongestTerm { get; }

    /// <summary>All terms, in lower case, with what they count.</summary>
    public IReadOnlyDictionary<string, LocatorKind> All => kinds;

    /// <summary>
    /// The table that Pandoc uses for <c>lang</c>; without a language it is that of <c>en-US</c>, and so for English of all countries
    /// but Britain. Austria, Switzerland (German) and Canada (French) have tables of their own, which this program does not carry.
    /// Null for a language whose terms this program does not carry: then nothing can be said about a term.
    /// </summary>
    /// <param name="lang">A BCP 47 tag in any case, or empty.</param>
    /// <param name="generation">Which Pandoc.</param>
    public static LocatorTerms? For(string? lang, PandocGeneration generation)
    {
        var tag = (lang ?? string.Empty).Trim().Replace('_', '-').ToLowerInvariant();
        var primary = tag.Split('-')[0];
        var language = primary switch
        {
            "" => "en-US",
            _ when tag is "de-at" or "de-ch" or "fr-ca" => tag,
            "en" => tag == "en-gb" || tag.StartsWith("en-gb-", StringComparison.Ordinal) ? "en-GB" : "en-US",
            _ => primary,
        };
        return Tables.GetValueOrDefault((language, generation));
    }

    /// <summary>What a term counts, ignoring case and white space around it; null when Pandoc does not know it.</summary>
    public LocatorKind? Find(string term) => kinds.TryGetValue(Fold(term.Trim()), out var kind) ? kind : null;

    /// <summary>
    /// The form to write for a kind: short where that is usual and known everywhere in the language, else the full word. Null when no
    /// form is known to this generation.
    /// </summary>
    /// <param name="kind">What is counted.</param>
    /// <param name="plural">Whether several follow.</param>
    public string? Preferred(LocatorKind kind, bool plural) =>
        LocatorTermTable.Preferences(Language, kind, plural).FirstOrDefault(term => Find(term) == kind);

    private static string Fold(string term) => term.ToLowerInvariant();
}
