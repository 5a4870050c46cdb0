using System;
using Apparatus.Language.Bibliography.Locators;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Writes locators as notes print them, in English (Chicago 17, 14.147–14.160).</summary>
public static class LocatorText
{
    /// <summary>A locator in a note: pages without a word, everything else with its abbreviation: <c>33–35</c>, <c>chap. 3</c> (in Britain <c>ch. 3</c>).</summary>
    /// <param name="locator">A recognised locator.</param>
    /// <param name="suffix">The text it was read from.</param>
    /// <param name="lang">The BCP 47 tag of the edition's language.</param>
    public static string Short(Locator locator, string suffix, string lang)
    {
        var value = Value(locator, suffix);
        return locator.Kind is { } kind and not LocatorKind.Page ? $"{Abbreviation(kind, IsPlural(value), ReferenceLanguage.Of(lang).IsBritish)} {value}" : value;
    }

    /// <summary>A locator in words: <c>page 33–35</c>, <c>chapter 3</c>; for braces without a term the value alone.</summary>
    /// <param name="locator">A recognised locator.</param>
    /// <param name="suffix">The text it was read from.</param>
    public static string Full(Locator locator, string suffix)
    {
        var value = Value(locator, suffix);
        if (locator.Kind is not { } kind)
        {
            return value;
        }

        var word = kind == LocatorKind.SubVerbo ? "under the word" : kind.ToString().ToLowerInvariant();
        return $"{word} {value}";
    }

    private static string Value(Locator locator, string suffix)
    {
        ArgumentNullException.ThrowIfNull(suffix);
        var value = suffix.Substring(locator.ValueSpan.Start, locator.ValueSpan.Length);
        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("--", "–", StringComparison.Ordinal).Replace('-', '–');
    }

    private static bool IsPlural(string value) => value.AsSpan().IndexOfAny("–,&") >= 0 || value.Contains(" and ", StringComparison.Ordinal);

    private static string Abbreviation(LocatorKind kind, bool isPlural, bool isBritish)
    {
        var (one, several) = kind switch
        {
            LocatorKind.Book => ("bk.", "bks."),
            LocatorKind.Chapter => isBritish ? ("ch.", "chs.") : ("chap.", "chaps."),
            LocatorKind.Column => ("col.", "cols."),
            LocatorKind.Figure => ("fig.", "figs."),
            LocatorKind.Folio => ("fol.", "fols."),
            LocatorKind.Issue => ("no.", "nos."),
            LocatorKind.Line => ("line", "lines"),
            LocatorKind.Note => ("n.", "nn."),
            LocatorKind.Opus => ("op.", "opp."),
            LocatorKind.Paragraph => ("para.", "paras."),
            LocatorKind.Part => ("pt.", "pts."),
            LocatorKind.Section => isBritish ? ("sect.", "sects.") : ("sec.", "secs."),
            LocatorKind.SubVerbo => ("s.v.", "s.vv."),
            LocatorKind.Verse => ("v.", "vv."),
            LocatorKind.Volume => ("vol.", "vols."),
            _ => (string.Empty, string.Empty),
        };

        // In Britain a contraction that ends with the word's last letter has no stop.
        return !isPlural ? one : isBritish ? several.TrimEnd('.') : several;
    }
}
