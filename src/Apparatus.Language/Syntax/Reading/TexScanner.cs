using System;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Finds raw TeX commands in running text (Pandoc manual, "Extension: raw_tex").</summary>
/// <param name="text">The text.</param>
internal sealed class TexScanner(string text)
{
    private readonly int lastBracket = text.LastIndexOf(']');
    private PairTable? braces;

    /// <summary>The end of the command that starts at an offset: its name, its options and its arguments.</summary>
    /// <param name="start">Offset of the backslash.</param>
    /// <param name="limit">Offset that the command may not pass.</param>
    /// <returns>The offset after it, or -1 when the backslash is text.</returns>
    public int End(int start, int limit)
    {
        var at = start + 1;
        while (at < limit)
        {
            var length = text[at] == '@' && at > start + 1 ? 1 : Characters.LetterLength(text, at, limit);
            if (length == 0)
            {
                break;
            }

            at += length;
        }

        if (at == start + 1)
        {
            return -1;
        }

        switch (text.AsSpan(start + 1, at - start - 1))
        {
            case "begin":
                return EnvironmentEnd(at, limit);
            case "end" or "and":
                return -1;
            case "verb":
                return VerbatimEnd(at, limit);
            default:
                return ArgumentsEnd(at, limit);
        }
    }

    private int ArgumentsEnd(int at, int limit)
    {
        if (at < limit && text[at] == '*')
        {
            at++;
        }

        at = Characters.SkipSpaces(text, at, limit);
        while (OptionEnd(at, limit) is >= 0 and var optionEnd)
        {
            at = optionEnd;
        }

        at = LengthEnd(at, limit);
        while (at < limit && text[at] == '{')
        {
            var close = Braces.CloserOf(at);
            if (close < 0 || close >= limit)
            {
                return -1;
            }

            at = close + 1;
        }

        return at;
    }

    // An option ends at the first bracket outside braces; it may stand on the next line.
    private int OptionEnd(int at, int limit)
    {
        at = Characters.SkipLine(text, at, limit);
        if (at < 0 || at >= limit || text[at] != '[' || lastBracket < at)
        {
            return -1;
        }

        while (++at < limit && text[at] != ']')
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '{' && Braces.CloserOf(at) is >= 0 and var close)
            {
                at = close;
            }
        }

        if (at >= limit)
        {
            return -1;
        }

        var end = Characters.SkipLine(text, at + 1, limit);
        return end < 0 || end == limit ? at + 1 : end;
    }

    // A bare length or number, as after \hspace or \penalty.
    private int LengthEnd(int start, int limit)
    {
        var at = start < limit && text[start] == '=' ? start + 1 : start;
        at = at < limit && text[at] == '-' ? at + 1 : at;
        var digits = at;
        while (at < limit && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (at == digits)
        {
            return start;
        }

        var unit = at;
        while (Characters.LetterLength(text, unit, limit) is > 0 and var length)
        {
            unit += length;
        }

        return text.AsSpan(at, unit - at) is "" or "pt" or "pc" or "in" or "bp" or "cm" or "mm" or "dd" or "cc" or "sp"
            ? unit
            : start;
    }

    private PairTable Braces => braces ??= new PairTable(text, '{', '}', escapes: true);

    private int VerbatimEnd(int at, int limit)
    {
        if (at >= limit || char.IsWhiteSpace(text[at]))
        {
            return -1;
        }

        var close = text.IndexOf(text[at], at + 1, limit - at - 1);
        return close < 0 ? -1 : close + 1;
    }

    // Only an environment with its end is one; \begin alone is text.
    private int EnvironmentEnd(int at, int limit)
    {
        var close = at < limit && text[at] == '{' ? Braces.CloserOf(at) : -1;
        if (close < 0 || close >= limit || close - at > 100)
        {
            return -1;
        }

        var end = string.Concat("\\end", text.AsSpan(at, close + 1 - at));
        var found = text.IndexOf(end, close, limit - close, StringComparison.Ordinal);
        return found < 0 ? -1 : found + end.Length;
    }
}
