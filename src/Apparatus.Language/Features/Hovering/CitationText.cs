using System;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>Writes citations as a note would print them, in short form. Markdown.</summary>
/// <param name="edition">The edition with its works.</param>
/// <param name="text">The file that the citations stand in.</param>
internal sealed class CitationText(Edition edition, SourceText text)
{
    /// <summary>The work that a key or an alias names, or null.</summary>
    public static ResolvedEntry? Work(Edition edition, string key) =>
        edition.Works.FindNamed(key) is { } place ? edition.Works.Resolve(place) : null;

    /// <summary>All works of a citation, separated by semicolons.</summary>
    public string Group(CitationGroupNode group) => string.Join("; ", group.Items.Select(Item));

    /// <summary>One cited work with prefix, locator and suffix.</summary>
    public string Item(CitationNode citation)
    {
        var prefix = Words(citation.PrefixSpan);
        var (locator, rest) = Suffix(citation);
        var reference = Short(citation, locator);
        rest = rest.Length == 0 || rest[0] is ',' or '.' or ';' or ':' or ')' ? rest : " " + rest;
        return (prefix.Length == 0 ? string.Empty : Markdown.Escape(prefix) + " ") + reference + Markdown.Escape(rest);
    }

    /// <summary>The short form with this citation's locator; the key where no work is known.</summary>
    public string Short(CitationNode citation) => Short(citation, Suffix(citation).Locator);

    /// <summary>The locator as a note prints it, or null when the suffix has none.</summary>
    public string? Locator(CitationNode citation) => Suffix(citation).Locator;

    private string Short(CitationNode citation, string? locator) =>
        Work(edition, citation.Key) is { } work
            ? ReferenceFormatter.Short(work, edition.Settings.Language, locator, citation.Mode != CitationMode.SuppressAuthor)
            : Markdown.Escape("@" + citation.Key + (locator is null ? string.Empty : ", " + locator));

    private (string? Locator, string After) Suffix(CitationNode citation)
    {
        if (citation.SuffixSpan.IsEmpty)
        {
            return (null, string.Empty);
        }

        var suffix = text.ToString(citation.SuffixSpan);
        var locator = LocatorParser.Parse(suffix, edition.Settings.Language, edition.Settings.Pandoc);
        return locator.IsRecognised && !locator.ValueSpan.IsEmpty
            ? (LocatorText.Short(locator, suffix, edition.Settings.Language), OneLine(suffix[locator.RestSpan.Start..]))
            : (null, OneLine(suffix));
    }

    private string Words(TextSpan span) => OneLine(text.ToString(span));

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
