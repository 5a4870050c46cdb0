using System;

namespace Apparatus.Language.Features.Completion;

/// <summary>Identifiers of page markers: <c>p</c>, the witness and a hyphen where it is not the base, then what is printed (FORMAT A8).</summary>
internal static class PageMarkers
{
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
}
