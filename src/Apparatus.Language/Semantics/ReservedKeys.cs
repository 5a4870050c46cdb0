using System;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics;

/// <summary>Keys that belong to other tools: no bibliography has to hold them (FORMAT ED2001, G).</summary>
public static class ReservedKeys
{
    private static readonly ImmutableArray<string> CrossReferences = ["fig", "tbl", "eq", "sec", "lst"];

    // What Quarto numbers beside figures and the like: theorems and their kin, callouts, diagrams.
    private static readonly ImmutableArray<string> QuartoKinds =
        ["thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg", "nte", "tip", "wrn", "imp", "cau", "vid", "dia"];

    private static readonly ImmutableArray<string> Identifiers = ["doi", "pmid", "pmcid", "arxiv", "isbn", "url", "wikidata"];

    /// <summary>Whether it is a cross-reference to a figure, table, equation, section or listing, <c>fig:x</c>, <c>sec-y</c>, or to what else Quarto numbers, <c>thm-z</c>.</summary>
    public static bool IsCrossReference(string key) => HasPrefix(key, CrossReferences, ":-") || HasPrefix(key, QuartoKinds, "-");

    /// <summary>Whether it is a persistent identifier, <c>doi:10.1000/1</c>, which other tools resolve.</summary>
    public static bool IsIdentifier(string key) => HasPrefix(key, Identifiers, ":");

    /// <summary>Whether it is either, or the <c>*</c> that stands for all works under <c>nocite</c>.</summary>
    public static bool IsReserved(string key) => key == "*" || IsCrossReference(key) || IsIdentifier(key);

    private static bool HasPrefix(string key, ImmutableArray<string> prefixes, string separators) => prefixes.Any(prefix =>
        key.Length > prefix.Length
        && key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && separators.Contains(key[prefix.Length], StringComparison.Ordinal));
}
