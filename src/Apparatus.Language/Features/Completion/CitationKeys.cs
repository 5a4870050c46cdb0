using System;
using System.Globalization;

namespace Apparatus.Language.Features.Completion;

/// <summary>The characters of citation keys (FORMAT A5.1; Pandoc manual, "Citation syntax").</summary>
internal static class CitationKeys
{
    /// <summary>Whether a character may stand at the start or end of a key that has no braces.</summary>
    public static bool IsWord(char c) =>
        c == '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a character may stand alone between two others of a key.</summary>
    public static bool IsInner(char c) => ":.#$%&-+?<>~/".Contains(c, StringComparison.Ordinal);

    /// <summary>Where a key that goes through an offset ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">An offset in a key or at its end.</param>
    /// <param name="limit">Where the text ends.</param>
    public static int End(string text, int offset, int limit)
    {
        var end = offset;
        while (end < limit && (IsWord(text[end]) || (IsInner(text[end]) && end > 0 && IsWord(text[end - 1]) && end + 1 < limit && IsWord(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a key can be written without braces.</summary>
    public static bool IsSimple(string key) => key.Length > 0 && IsWord(key[0]) && End(key, 0, key.Length) == key.Length;

    /// <summary>A key with <c>@</c>, in braces where it needs them.</summary>
    public static string Write(string key) => IsSimple(key) ? "@" + key : $"@{{{key}}}";
}
