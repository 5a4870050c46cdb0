using System;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Recognises web addresses around citations.</summary>
internal static class WebAddress
{
    // Longer runs without a space are no addresses; without a bound many marks in one run would cost the square of it.
    private const int LongestAddress = 2000;

    /// <summary>The bare address that a mark stands in, as <c>http://x.org/@user</c>; null when it stands in words.</summary>
    /// <param name="mark">From <c>@</c> to the end of the key.</param>
    /// <param name="text">The file.</param>
    public static TextSpan? Around(TextSpan mark, SourceText text)
    {
        var start = mark.Start;
        while (start > 0 && start > mark.Start - LongestAddress && IsPart(text[start - 1]))
        {
            start--;
        }

        if (start == mark.Start || !IsAddress(text.Content.AsSpan(start, mark.Start - start)))
        {
            return null;
        }

        var end = mark.End;
        while (end < text.Length && end < mark.End + LongestAddress && IsPart(text[end]))
        {
            end++;
        }

        // A full stop or comma after an address belongs to the sentence.
        while (end > mark.End && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '’' or '\'')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a text starts like the address of a link definition, perhaps with a title after it.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text) =>
        text.Length > 0 && (text[0] is '<' or '/' or '#' or '.' || IsAddress(text) || IsIdentifier(text));

    // "mailto:a@b.org", "doi:10.1000/1", "url:http://…": a name, a colon, no space.
    private static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 1 && colon + 1 < text.Length && !text[..colon].ContainsAnyExceptInRange('A', 'z') && !char.IsWhiteSpace(text[colon + 1]);
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf("://");
        return text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (colon > 0 && text[..colon].IndexOfAnyExceptInRange('A', 'z') < 0);
    }

    private static bool IsPart(char c) => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '[' or ']' or '<' or '>' or '"' or '“' or '”');
}
