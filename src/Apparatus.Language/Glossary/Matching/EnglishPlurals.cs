using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>The singular of English plurals, with the guards that keep other words as they are (FORMAT A7.3).</summary>
internal static class EnglishPlurals
{
    // Words that end like a plural and are none, or mean something else than their singular: "news", "goods", "means".
    private static readonly FrozenSet<string> Kept = Words(
        "news these those this thus does goes always perhaps besides whereas towards upwards downwards forwards backwards onwards afterwards sometimes nowadays overseas alas yes "
        + "hers ours yours theirs means goods arms customs commons masses thanks clothes morals odds securities headquarters lens bias alias atlas canvas christmas pampas "
        + "series species whites reds greens blacks blues");

    // Plurals whose singular is not found by their ending. Those in "is" and "us" are here because most such words are no plurals.
    private static readonly FrozenDictionary<string, string> Irregular = Pairs(
        "men man, feet foot, teeth tooth, phenomena phenomenon, criteria criterion, strata stratum, memoranda memorandum, referenda referendum, symposia symposium, "
        + "formulae formula, indices index, appendices appendix, milieux milieu, nazis nazi, iraqis iraqi, israelis israeli, pakistanis pakistani, saudis saudi, taxis taxi, "
        + "rabbis rabbi, alibis alibi, safaris safari, menus menu, gurus guru, hindus hindu, zulus zulu").ToFrozenDictionary(StringComparer.Ordinal);

    // The same for all words that end so: "hypotheses", "housewives", "schoolchildren". "Bases" is not among them, because it would make
    // a base of every basis.
    private static readonly ImmutableArray<(string Plural, string Singular)> Endings =
    [
        .. Pairs(
            "children child, wives wife, knives knife, thieves thief, loaves loaf, sheaves sheaf, halves half, calves calf, shelves shelf, wolves wolf, hooves hoof, eaux eau, eaus eau, "
            + "theses thesis, lyses lysis, crises crisis, oases oasis, emphases emphasis, neuroses neurosis, psychoses psychosis, diagnoses diagnosis, prognoses prognosis, "
            + "metamorphoses metamorphosis, synopses synopsis, apotheoses apotheosis, exegeses exegesis, catharses catharsis").Select(pair => (pair.Key, pair.Value)),
    ];

    // Words in "men" that are no plurals of "man".
    private static readonly FrozenSet<string> NoMen = Words(
        "specimen regimen acumen abdomen omen amen dolmen hymen stamen cyclamen bitumen albumen gravamen lumen rumen cognomen foramen examen ramen semen flamen yemen bremen carmen turkmen");

    // Words in "ie"; the plural of all others in "ies" has a "y".
    private static readonly FrozenSet<string> InIe = Words(
        "bourgeoisie movie cookie calorie prairie sortie zombie genie menagerie reverie camaraderie coterie lingerie eyrie aerie collie rookie hippie yuppie junkie brownie "
        + "pixie bogie laddie lassie commie aussie necktie magpie underlie belie untie gendarmerie rotisserie patisserie brasserie");

    // Words in "ic" that have a plural; others in "ics" are a field of knowledge, as "economics" is, and no more than one "economic".
    private static readonly FrozenSet<string> InIc = Words(
        "critic topic fabric republic public clinic cynic relic sceptic skeptic heretic mystic fanatic cleric catholic characteristic mechanic metric comic picnic tactic romantic "
        + "academic alcoholic dialectic domestic classic polemic mosaic logic epidemic pandemic lunatic medic tunic attic statistic rhetoric eccentric antic lyric panic");

    /// <summary>The singular of a word; the word itself when it is no plural. A singular may have an "e" too many, as "boxe" has.</summary>
    /// <param name="word">Small letters.</param>
    public static string Singular(string word)
    {
        if (Irregular.TryGetValue(word, out var singular))
        {
            return singular;
        }

        if (word.Length < 4 || word[^1] is not ('s' or 'n' or 'x') || Kept.Contains(word))
        {
            return word;
        }

        foreach (var (plural, one) in Endings)
        {
            if (word.EndsWith(plural, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - plural.Length), one);
            }
        }

        return word[^1] == 's' ? WithoutS(word) : word.EndsWith("men", StringComparison.Ordinal) && !NoMen.Contains(word) ? word[..^2] + "an" : word;
    }

    private static string WithoutS(string word) => word switch
    {
        [.., 's' or 'u' or 'i', 's'] => word,
        [.., 'i', 'e', 's'] when word.Length > 4 => InIe.Contains(word[..^1]) ? word[..^1] : word[..^3] + "y",
        [.., 'i', 'c', 's'] => InIc.Contains(word[..^1]) ? word[..^1] : word,
        _ => word[..^1],
    };

    private static FrozenSet<string> Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string list) =>
        list.Split(", ").Select(pair => pair.Split(' ')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
}
