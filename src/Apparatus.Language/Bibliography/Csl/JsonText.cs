using System;
using System.Globalization;
using System.Text;

namespace Apparatus.Language.Bibliography.Csl;

/// <summary>The smallest pieces of JSON.</summary>
internal static class JsonText
{
    /// <summary>Skips white space.</summary>
    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a name in quotation marks and a colon stand here.</summary>
    public static bool IsMember(string text, int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            return false;
        }

        ReadString(text, at, out var end, out _);
        var colon = SkipSpace(text, end);
        return colon < text.Length && text[colon] == ':';
    }

    /// <summary>How many blanks or tabs stand between the start of the line and an offset; null when something else stands there.</summary>
    public static int? Indentation(string text, int offset)
    {
        var start = offset;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start == 0 || text[start - 1] is '\n' or '\r' ? offset - start : null;
    }

    /// <summary>Whether a bare word is <c>true</c>, <c>false</c>, <c>null</c> or a number.</summary>
    public static bool IsLiteral(string word) =>
        word is "true" or "false" or "null"
        || (!word.StartsWith('+') && !word.EndsWith('.') && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !double.IsNaN(number) && !word.Contains('i', StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a text in quotation marks. It ends at the end of its line at the latest.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">The offset of the opening quotation mark.</param>
    /// <param name="end">Behind the closing quotation mark; the end of the line when there is none.</param>
    /// <param name="badEscape">The offset of the first backslash that JSON does not know, or -1.</param>
    public static string ReadString(string text, int start, out int end, out int badEscape)
    {
        badEscape = -1;
        StringBuilder? value = null;
        var copied = start + 1;
        for (end = start + 1; end < text.Length; end++)
        {
            var c = text[end];
            if (c == '"')
            {
                end++;
                return value is null ? text[copied..(end - 1)] : value.Append(text, copied, end - 1 - copied).ToString();
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            if (c != '\\' || end + 1 >= text.Length)
            {
                continue;
            }

            var unescaped = Unescape(text, end, out var length);
            if (unescaped is null)
            {
                badEscape = badEscape < 0 ? end : badEscape;
                continue;
            }

            value ??= new StringBuilder();
            value.Append(text, copied, end - copied).Append(unescaped.Value);
            end += length - 1;
            copied = end + 1;
        }

        return text[(start + 1)..end];
    }

    private static char? Unescape(string text, int at, out int length)
    {
        length = 2;
        switch (text[at + 1])
        {
            case '"' or '\\' or '/':
                return text[at + 1];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when at + 6 <= text.Length
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                length = 6;
                return (char)code;
            default:
                return null;
        }
    }
}
