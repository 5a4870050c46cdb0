using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>One spelling for English words that have a British and an American one, or are written with and without an accent (FORMAT A7.3).</summary>
internal static class EnglishSpelling
{
    // Beginnings that are written with "our" in Britain and "or" in America, also inside a word: "belabour", "discolour".
    private static readonly ImmutableArray<string> OurStems =
    [
        "arbour", "ardour", "armour", "behaviour", "candour", "clamour", "colour", "demeanour", "dolour", "enamour", "endeavour", "favour", "fervour", "flavour", "glamour", "harbour",
        "honour", "humour", "labour", "neighbour", "odour", "parlour", "rancour", "rigour", "rumour", "saviour", "savour", "splendour", "succour", "tumour", "valour", "vapour", "vigour",
    ];

    // Stems that double their "l" in Britain before these endings.
    private static readonly ImmutableArray<string> DoubledStems = ["cancel", "channel", "counsel", "council", "fuel", "jewel", "label", "level", "marvel", "model", "quarrel", "signal", "travel"];

    private static readonly ImmutableArray<string> AfterDoubled = ["led", "ler", "lor", "ling", "lous"];

    // Endings with "s" in Britain and "z" in America. Words that have one spelling only lose nothing, since both sides change alike.
    private static readonly ImmutableArray<string> ZedEndings = ["ise", "ised", "iser", "ising", "isable", "isation", "isational", "yse", "ysed", "yser", "ysing"];

    // Words that begin so, whatever follows: "ploughman", "tsarism", "gaoler".
    private static readonly ImmutableArray<(string British, string American)> Beginnings =
    [
        .. Pairs(
            "tsar czar, tzar czar, sceptic skeptic, plough plow, mould mold, smoulder smolder, gaol jail, grey gray, mediaeval medieval, encyclopaed encycloped, archaeo archeo, "
            + "palaeo paleo, anaesth anesth, haemo hemo, paedi pedi, orthopaed orthoped, sulph sulf, moustache mustache"),
    ];

    // Words that end so: "epicentre", "amphitheatre", "kilometre".
    private static readonly ImmutableArray<(string British, string American)> Endings = [.. Pairs("centre center, theatre theater, metre meter, litre liter, programme program")];

    private static readonly FrozenDictionary<string, string> Whole = Pairs(
        "fibre fiber, spectre specter, sceptre scepter, sabre saber, calibre caliber, lustre luster, sombre somber, meagre meager, mitre miter, sepulchre sepulcher, "
        + "centred centered, manoeuvre maneuver, manoeuvred maneuvered, manoeuvring maneuvering, "
        + "defence defense, offence offense, pretence pretense, licence license, catalogue catalog, dialogue dialog, analogue analog, monologue monolog, prologue prolog, epilogue epilog, "
        + "judgement judgment, acknowledgement acknowledgment, abridgement abridgment, ageing aging, enrol enroll, enrolment enrollment, fulfil fulfill, fulfilment fulfillment, "
        + "instalment installment, distil distill, skilful skillful, wilful willful, woollen woolen, jewellery jewelry, "
        + "connexion connection, reflexion reflection, inflexion inflection, artefact artifact, cosy cozy, foetus fetus, aesthetic esthetic, aluminium aluminum, pyjama pajama")
        .ToFrozenDictionary(pair => pair.British, pair => pair.American, StringComparer.Ordinal);

    // Words that an accent makes another word: "an exposé" is nothing that one exposes.
    private static readonly FrozenSet<string> Accented = new[] { "exposé", "résumé", "rosé", "lamé", "pâté", "maté", "passé" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The American spelling of a word in the singular; the word itself when there is but one.</summary>
    /// <param name="word">Small letters.</param>
    public static string American(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        if (Whole.TryGetValue(word, out var other))
        {
            return other;
        }

        foreach (var (british, american) in Beginnings)
        {
            if (word.StartsWith(british, StringComparison.Ordinal))
            {
                word = string.Concat(american, word.AsSpan(british.Length));
                break;
            }
        }

        foreach (var (british, american) in Endings)
        {
            if (word.EndsWith(british, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
            }
        }

        return WithZed(WithOneL(WithOr(word)));
    }

    /// <summary>A word without the accents that English may leave out: <c>régime</c>, <c>rôle</c>, <c>émigré</c>. Words in other letters stay as they are.</summary>
    /// <param name="word">Small letters, composed.</param>
    public static string WithoutAccents(string word) => Ascii.IsValid(word) || Accented.Contains(word) ? word : LetterAccents.WithoutAccents(word) ?? word;

    private static string WithOr(string word)
    {
        if (!word.Contains("our", StringComparison.Ordinal))
        {
            return word;
        }

        var stem = OurStems.FirstOrDefault(stem => word.Contains(stem, StringComparison.Ordinal));
        return stem is null ? word : word.Replace(stem, stem[..^2] + "r", StringComparison.Ordinal);
    }

    private static string WithOneL(string word)
    {
        if (!word.Contains("ll", StringComparison.Ordinal))
        {
            return word;
        }

        var ending = AfterDoubled.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal));
        return ending is not null && DoubledStems.Any(stem => word.AsSpan(0, word.Length - ending.Length).EndsWith(stem, StringComparison.Ordinal))
            ? string.Concat(word.AsSpan(0, word.Length - ending.Length), ending.AsSpan(1))
            : word;
    }

    // Not in short words, where "s" and "z" make two: "prise" and "prize".
    private static string WithZed(string word)
    {
        var ending = word.Length < 6 ? null : ZedEndings.FirstOrDefault(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : string.Concat(word.AsSpan(0, word.Length - ending.Length + 1), "z", ending.AsSpan(2));
    }

    private static IEnumerable<(string British, string American)> Pairs(string list) =>
        list.Split(", ").Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]));
}
