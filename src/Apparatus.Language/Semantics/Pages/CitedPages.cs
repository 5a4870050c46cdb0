using System;
using System.Buffers;
using System.Linq;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics.Pages;

/// <summary>Finds the pages that citations of the edited work itself name.</summary>
internal static class CitedPages
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("-–, ;&");

    /// <summary>The marked page of a witness that a citation of it names; null when the work cited is no witness, or the page is not marked (FORMAT A2, <c>cite</c>).</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="document">The file of the citation.</param>
    /// <param name="citation">The citation.</param>
    public static MarkedPage? Find(Edition edition, MarkdownDocument document, CitationNode citation)
    {
        if (edition.Settings.Witnesses.FirstOrDefault(found => found.Cite is { } key && IsSameWork(edition, key.Value, citation.Key)) is not { } witness)
        {
            return null;
        }

        var suffix = document.Text.ToString(citation.SuffixSpan);
        var locator = LocatorParser.Parse(suffix, edition.Settings.Language, edition.Settings.Pandoc);
        if (!locator.IsRecognised || locator.Kind != LocatorKind.Page || locator.ValueSpan.IsEmpty)
        {
            return null;
        }

        var value = suffix.Substring(locator.ValueSpan.Start, locator.ValueSpan.Length).Trim();
        var end = value.AsSpan().IndexOfAny(Ends);
        return edition.Pages.Find(witness.Id, end > 0 ? value[..end] : value);
    }

    private static bool IsSameWork(Edition edition, string key, string cited) =>
        key == cited || (edition.Works.FindNamed(cited) is { } place && place.Entry.Key == key);
}
