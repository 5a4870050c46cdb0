using System;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Finds HTML tags and comments in running text (Pandoc manual, "Extension: raw_html").</summary>
/// <param name="text">The text.</param>
internal sealed class TagScanner(string text)
{
    // Keeps a text full of "<a b=" linear; no real tag has so many attributes.
    private const int MostAttributes = 100;

    private readonly int lastAngle = text.LastIndexOf('>');
    private readonly TextFinder commentEnd = new(text, "-->");
    private readonly TextFinder instructionEnd = new(text, "?>");

    /// <summary>Reads the tag that starts at an offset.</summary>
    /// <param name="start">Offset of <c>&lt;</c>.</param>
    /// <param name="limit">Offset that the tag may not pass.</param>
    /// <returns>The tag, or null when the sign is text.</returns>
    public HtmlTag? TryRead(int start, int limit)
    {
        if (start + 1 >= limit || lastAngle < start)
        {
            return null;
        }

        if (text[start + 1] == '!')
        {
            return Comment(start, limit);
        }

        if (text[start + 1] == '?')
        {
            var close = instructionEnd.Next(start + 2);
            var named = Characters.LetterLength(text, start + 2, limit) > 0;
            return named && close >= 0 && close + 2 <= limit ? new HtmlTag(close + 2, "?", false, -1, -1) : null;
        }

        var closing = text[start + 1] == '/';
        var nameStart = closing ? start + 2 : start + 1;
        var nameEnd = NameEnd(nameStart, limit);
        if (nameEnd < 0 || nameEnd >= limit || text[nameEnd - 1] == ':' || !EndsName(text[nameEnd]))
        {
            return null;
        }

        return Attributes(nameEnd, limit, text[nameStart..nameEnd].ToLowerInvariant(), closing);
    }

    private static bool EndsName(char c) => c is '>' or '/' || char.IsWhiteSpace(c);

    private HtmlTag? Comment(int start, int limit)
    {
        if (string.CompareOrdinal(text, start, "<!--", 0, 4) != 0)
        {
            return null;
        }

        var content = start + 4;
        var isEmpty = content < limit
            && (text[content] == '>' || string.CompareOrdinal(text, content, "->", 0, 2) == 0);
        var close = commentEnd.Next(content);
        return !isEmpty && close >= 0 && close + 3 <= limit ? new HtmlTag(close + 3, "", false, -1, -1) : null;
    }

    private int NameEnd(int start, int limit)
    {
        var at = start;
        var length = Characters.LetterLength(text, start, limit);
        while (length > 0)
        {
            at += length;
            length = at < limit && text[at] is ':' or '-' or '_' ? 1 : Characters.WordLength(text, at, limit);
        }

        return at > start ? at : -1;
    }

    private HtmlTag? Attributes(int at, int limit, string name, bool closing)
    {
        var idStart = -1;
        var idEnd = -1;
        for (var count = 0; count < MostAttributes; count++)
        {
            while (at < limit && (text[at] == '/' || char.IsWhiteSpace(text[at])))
            {
                at++;
            }

            if (at >= limit)
            {
                return null;
            }

            if (text[at] == '>')
            {
                return new HtmlTag(at + 1, name, closing, idStart, idEnd);
            }

            var nameStart = at;
            var nameEnd = NameEnd(at, limit);
            if (nameEnd < 0 || nameEnd >= limit || (text[nameEnd] != '=' && !EndsName(text[nameEnd])))
            {
                return null;
            }

            at = SkipWhiteSpace(nameEnd, limit);
            if (at >= limit || text[at] != '=')
            {
                continue;
            }

            var (valueStart, valueEnd, next) = Value(SkipWhiteSpace(at + 1, limit), limit);
            if (next < 0)
            {
                return null;
            }

            var attribute = text.AsSpan(nameStart, nameEnd - nameStart);
            if (attribute.Equals("id", StringComparison.OrdinalIgnoreCase)
                || (idStart < 0 && name == "a" && attribute.Equals("name", StringComparison.OrdinalIgnoreCase)))
            {
                (idStart, idEnd) = (valueStart, valueEnd);
            }

            at = next;
        }

        return null;
    }

    private int SkipWhiteSpace(int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private (int Start, int End, int Next) Value(int at, int limit)
    {
        if (at < limit && text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1, limit - at - 1);
            return (at + 1, close, close < 0 ? -1 : close + 1);
        }

        var end = at;
        while (end < limit && text[end] != '>' && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return (at, end > at && end < limit && text[end] == '>' && text[end - 1] == '/' ? end - 1 : end, end);
    }
}
