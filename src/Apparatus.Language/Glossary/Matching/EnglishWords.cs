using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// English words without what does not make them another word: possessive, plural, British or American spelling (FORMAT A7.3). The result is
/// a key to compare, not a word: what is one word in two spellings has one key. There is no dictionary; the guards are written here.
/// </summary>
internal static class EnglishWords
{
    // Words that end like a plural and are none, and would be another word without their "s".
    private static readonly FrozenSet<string> NoPlurals = new[]
    {
        "news", "these", "those", "does", "goes", "always", "perhaps", "besides", "means", "lens", "yes", "this", "thus", "whereas", "towards", "sometimes", "afterwards", "hers", "ours", "yours", "theirs",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Beginnings that are written with "our" in Britain and "or" in America.
    private static readonly ImmutableArray<string> OurStems =
    [
        "arbour", "ardour", "armour", "behaviour", "candour", "clamour", "colour", "demeanour", "enamour", "endeavour", "favour", "fervour", "flavour", "glamour", "harbour",
        "honour", "humour", "labour", "neighbour", "odour", "parlour", "rancour", "rigour", "rumour", "saviour", "savour", "splendour", "succour", "tumour", "valour", "vapour", "vigour",
    ];

    // Other pairs: the British spelling and the American one.
    private static readonly FrozenDictionary<string, string> Pairs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["centre"] = "center", ["theatre"] = "theater", ["fibre"] = "fiber", ["metre"] = "meter", ["litre"] = "liter", ["spectre"] = "specter", ["sabre"] = "saber", ["calibre"] = "caliber",
        ["defence"] = "defense", ["offence"] = "offense", ["pretence"] = "pretense", ["programme"] = "program", ["catalogue"] = "catalog", ["dialogue"] = "dialog", ["analogue"] = "analog",
        ["grey"] = "gray", ["plough"] = "plow", ["sceptic"] = "skeptic", ["judgement"] = "judgment", ["acknowledgement"] = "acknowledgment", ["enrol"] = "enroll", ["fulfil"] = "fulfill",
        ["fulfilment"] = "fulfillment", ["enrolment"] = "enrollment", ["skilful"] = "skillful", ["wilful"] = "willful", ["gaol"] = "jail", ["connexion"] = "connection", ["manoeuvre"] = "maneuver",
        ["tsar"] = "czar", ["tzar"] = "czar",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The key of a word.</summary>
    /// <param name="word">Small letters without apostrophes and without the ending of a possessive.</param>
    public static string Key(string word) => Spelling(Singular(word));

    private static string Singular(string word)
    {
        if (word.Length < 4 || NoPlurals.Contains(word))
        {
            return word is "men" ? "man" : word;
        }

        var singular = word switch
        {
            _ when word.EndsWith("men", StringComparison.Ordinal) => word[..^2] + "an",
            "children" => "child",
            _ when word.EndsWith("sis", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) => word,
            _ when word.EndsWith("lves", StringComparison.Ordinal) || word.EndsWith("eaves", StringComparison.Ordinal) => word[..^3] + "f",
            _ when word.EndsWith('s') => word[..^1],
            _ => word,
        };
        return Ending(singular, singular.Length < word.Length);
    }

    // One ending for "box" and "boxe(s)", for "cry" and "crie(s)", for "thes(is)" and "these(s)".
    private static string Ending(string word, bool wasPlural)
    {
        // "Analyses" is the plural of a noun; "analyse" is a verb, and another word.
        if (!wasPlural && (word.EndsWith("yse", StringComparison.Ordinal) || word.EndsWith("yze", StringComparison.Ordinal)))
        {
            return word;
        }

        if (word.Length > 3 && word.EndsWith("ie", StringComparison.Ordinal))
        {
            return word.Length > 4 ? word[..^2] + "y" : word;
        }

        var isDoubled = word.Length > 3 && word[^1] == 'e'
            && (word[^2] is 's' or 'x' or 'z' or 'o' || word.EndsWith("che", StringComparison.Ordinal) || word.EndsWith("she", StringComparison.Ordinal));
        return isDoubled ? word[..^1] : word;
    }

    private static string Spelling(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        if (Pairs.TryGetValue(word, out var other))
        {
            return other;
        }

        if (word.Contains("our", StringComparison.Ordinal))
        {
            foreach (var stem in OurStems)
            {
                if (word.Contains(stem, StringComparison.Ordinal))
                {
                    return Zed(word.Replace(stem, stem[..^2] + "r", StringComparison.Ordinal));
                }
            }
        }

        return Zed(word);
    }

    // -ise, -isation, -yse: with "z". Words that only have one spelling lose nothing, since both sides lose it.
    private static string Zed(string word)
    {
        if (word.Length < 6)
        {
            return word;
        }

        foreach (var ending in (ReadOnlySpan<string>)["isation", "isations", "is", "ise", "ised", "iser", "ising", "yse", "ysed", "ysing", "isable", "isational"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 2)
            {
                return string.Concat(word.AsSpan(0, word.Length - ending.Length + 1), "z", ending.AsSpan(2));
            }
        }

        return word;
    }
}
