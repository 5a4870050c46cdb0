using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics.Pages;

/// <summary>
/// Reads page markers: <c>[]{.pb #p12}</c>, <c>[]{.pb n=12 ed=1968 #p1968-12}</c>. Their identifiers are <c>p</c>, the witness and a hyphen where it is
/// not the base, then what is printed (FORMAT A8).
/// </summary>
internal static class PageMarkers
{
    /// <summary>Whether a span marks the beginning of a page.</summary>
    public static bool IsPage(SpanNode span) => span.Attributes.HasClass("pb");

    /// <summary>The id of the witness and the number as printed; the witness is null where neither marker nor edition names one.</summary>
    public static (string? Witness, string Number) Read(EditionSettings settings, SpanNode span) => Read(settings, FactOf(span, false));

    /// <summary>The same of a marker whose place is not known.</summary>
    public static (string? Witness, string Number) Read(EditionSettings settings, PageFact marker)
    {
        var id = marker.Id ?? string.Empty;
        var rest = id.StartsWith('p') ? id[1..] : id;
        var fromId = Witnesses(settings).FirstOrDefault(witness => rest.StartsWith(witness.Id + "-", StringComparison.Ordinal));
        var number = fromId is null ? rest : rest[(fromId.Id.Length + 1)..];
        return (marker.Witness ?? fromId?.Id ?? settings.Base, marker.Number ?? number);
    }

    /// <summary>The number of the page that comes after another one: the next that the witness has. Null after none, and where numbers cannot be counted.</summary>
    /// <param name="edition">The edition, whose witnesses say which pages are missing.</param>
    /// <param name="page">The page before.</param>
    public static string? Next(Edition edition, MarkedPage? page)
    {
        if (page?.Number is not { Value: < 1_000_000 } number)
        {
            return null;
        }

        var missing = new PageRanges(edition.Settings.Witnesses.FirstOrDefault(found => found.Id == page.Witness)?.Missing?.Value);
        var next = new PageNumber(number.IsRoman, number.Value + 1, '\0');
        while (missing.Contains(next) && next.Value < number.Value + 10_000)
        {
            next = next with { Value = next.Value + 1 };
        }

        return next.ToString();
    }

    /// <summary>What a marker says.</summary>
    /// <param name="span">The marker.</param>
    /// <param name="isInNote">Whether it stands in a note.</param>
    public static PageFact FactOf(SpanNode span, bool isInNote) =>
        new(span.Attributes.Id?.Text, span.Attributes["n"]?.Text, span.Attributes["ed"]?.Text, isInNote);

    /// <summary>The identifier of a page: <c>p</c>, the witness and a hyphen unless it is the base, the letters and digits of the number (FORMAT A8).</summary>
    /// <param name="settings">The settings that name the base.</param>
    /// <param name="witness">The id of the witness, or null.</param>
    /// <param name="number">What is printed.</param>
    public static string IdOf(EditionSettings settings, string? witness, string number)
    {
        var digits = string.Concat(number.Where(char.IsLetterOrDigit));
        return witness is null || witness == settings.Base ? $"p{digits}" : $"p{witness}-{digits}";
    }

    /// <summary>
    /// The page of the base edition that a place lies on, as <c>1968, p. 12</c>; null where no marker comes before it, and in a file without markers, such as a
    /// glossary, which is no part of the base edition.
    /// </summary>
    /// <param name="edition">The edition, whose files are read in order.</param>
    /// <param name="document">The file.</param>
    /// <param name="offset">0-based UTF-16 offset.</param>
    public static string? PageAt(Edition edition, MarkdownDocument document, int offset)
    {
        var number = LastNumber(edition, document, offset);
        if (number is null && LastNumber(edition, document, document.Text.Length) is not null)
        {
            for (var file = edition.PlaceOf(document, 0).File - 1; file >= 0 && number is null; file--)
            {
                number = LastNumber(edition, edition.Documents[file], edition.Documents[file].Text.Length);
            }
        }

        return number is null ? null : $"{edition.Settings.Base}, p. {number}";
    }

    // The number of the last page of the base edition that begins before an offset.
    private static string? LastNumber(Edition edition, MarkdownDocument document, int offset)
    {
        for (var i = document.Index.Identifiers.Length - 1; i >= 0 && edition.Settings.Base is not null; i--)
        {
            var use = document.Index.Identifiers[i];
            if (use.Kind == IdKind.Span && use.Id.Span.Start <= offset && IsPage(use.Id.Text)
                && Marker(edition, document, use.Id.Span.Start) is { } span && Read(edition.Settings, span) is var (witness, number) && witness == edition.Settings.Base)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The page marker whose attributes hold an offset; null when it is none.</summary>
    public static SpanNode? Marker(Edition edition, MarkdownDocument document, int offset) =>
        new SemanticModel(edition, document).NodesAt(offset).OfType<SpanNode>().LastOrDefault(IsPage);

    /// <summary>Whether an identifier is that of a page marker: <c>p12</c>, <c>pxii</c>, <c>p1922-4</c>.</summary>
    public static bool IsPage(string id)
    {
        if (id.Length < 2 || id[0] != 'p')
        {
            return false;
        }

        var page = id.AsSpan(PageStart(id));
        var witness = id.AsSpan(1, Math.Max(0, PageStart(id) - 2));
        return IsNumber(page) && witness.IndexOfAnyExcept(LettersAndDigits) < 0 && !(PageStart(id) == 2 && witness.IsEmpty);
    }

    /// <summary>What a page marker marks: <c>page 12</c>, <c>page 4 of 1922</c>.</summary>
    public static string Name(string id) => Witness(id) is { } witness ? $"page {id[PageStart(id)..]} of {witness}" : $"page {id[1..]}";

    /// <summary>The witness that a page marker names; null when it names none, or is no page marker.</summary>
    public static string? Witness(string id) => IsPage(id) && PageStart(id) > 1 ? id[1..(PageStart(id) - 1)] : null;

    private static ReadOnlySpan<char> LettersAndDigits => "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static int PageStart(string id)
    {
        var hyphen = id.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? 1 : hyphen + 1;
    }

    // 12, 12a, xii
    private static bool IsNumber(ReadOnlySpan<char> page)
    {
        if (page.IsEmpty)
        {
            return false;
        }

        var digits = page.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 || (digits > 0 ? digits == page.Length - 1 && char.IsAsciiLetterLower(page[^1]) : page.IndexOfAnyExcept("ivxlc") < 0);
    }

    // Of two ids that both begin the same, the longer one is meant.
    private static IEnumerable<Witness> Witnesses(EditionSettings settings) => settings.Witnesses.OrderByDescending(witness => witness.Id.Length);
}
