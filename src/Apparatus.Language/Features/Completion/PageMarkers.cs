using System.Text.RegularExpressions;

namespace Apparatus.Language.Features.Completion;

/// <summary>Identifiers of page markers (FORMAT A8).</summary>
internal static partial class PageMarkers
{
    /// <summary>Whether an identifier is that of a page marker: <c>p12</c>, <c>pxii</c>, <c>p1922-4</c>.</summary>
    public static bool IsPage(string id) => Page().IsMatch(id);

    /// <summary>What a page marker marks: <c>page 12</c>, <c>page 4 of 1922</c>.</summary>
    public static string Name(string id)
    {
        var match = Page().Match(id);
        var edition = match.Groups["edition"].Value;
        return edition.Length > 0 ? $"page {match.Groups["page"].Value} of {edition}" : $"page {match.Groups["page"].Value}";
    }

    /// <summary>The witness that a page marker names, or null.</summary>
    public static string? Witness(string id) => Page().Match(id).Groups["edition"].Value is { Length: > 0 } name ? name : null;

    [GeneratedRegex("^p(?:(?<edition>[A-Za-z0-9]+)-)?(?<page>[0-9]+[a-z]?|[ivxlc]+)$")]
    private static partial Regex Page();
}
