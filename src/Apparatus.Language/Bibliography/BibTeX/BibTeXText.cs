using System;
using System.Globalization;

namespace Apparatus.Language.Bibliography.BibTeX;

/// <summary>What the characters of a BibTeX file mean, as Pandoc 2.17.1.1 reads it (measured).</summary>
internal static class BibTeXText
{
    private const string KeyMarks = ".:;?!`'()$/*@_+=-[]&";

    /// <summary>Whether a character may stand in a key. All of Unicode's letters and numbers may, and some marks.</summary>
    public static bool IsKeyCharacter(char c) => IsLetterOrNumber(c) || KeyMarks.Contains(c);

    /// <summary>Whether a character may stand in the name of a field or macro.</summary>
    public static bool IsNameCharacter(char c) => IsLetterOrNumber(c) || c is '-' or '_' or ':' or '+';

    /// <summary>Whether a line break stands here.</summary>
    public static bool IsBreak(char c) => c is '\n' or '\r';

    /// <summary>The end of the line that holds an offset, without its line break.</summary>
    public static int LineEnd(string text, int at)
    {
        var found = text.AsSpan(at).IndexOfAny('\n', '\r');
        return found < 0 ? text.Length : at + found;
    }

    /// <summary>Skips white space and comments, which run from <c>%</c> to the end of their line.</summary>
    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '%')
            {
                at = LineEnd(text, at);
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Skips blanks and tabs.</summary>
    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of the name that starts here; the same offset when none does.</summary>
    public static int NameEnd(string text, int at)
    {
        while (at < text.Length && IsNameCharacter(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether <c>@type{</c> or <c>@type(</c> stands here.</summary>
    public static bool IsCommand(string text, int at)
    {
        if (at >= text.Length || text[at] != '@')
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var open = SkipBlanks(text, end);
        return end > at + 1 && open < text.Length && text[open] is '{' or '(';
    }

    /// <summary>Whether a line that starts here begins with <c>@type{</c>: there reading starts afresh after a fault.</summary>
    public static bool IsCommandLine(string text, int at) => IsCommand(text, SkipBlanks(text, at));

    /// <summary>Whether a line that starts here begins with <c>name = value</c>.</summary>
    public static bool IsFieldLine(string text, int at)
    {
        var start = SkipBlanks(text, at);
        return IsField(text, start < text.Length && text[start] == ',' ? SkipBlanks(text, start + 1) : start);
    }

    /// <summary>Whether <c>name =</c> and the start of a value stand here.</summary>
    public static bool IsField(string text, int at)
    {
        var end = NameEnd(text, at);
        var equals = SkipBlanks(text, end);
        if (end == at || equals >= text.Length || text[equals] != '=')
        {
            return false;
        }

        var value = SkipBlanks(text, equals + 1);
        return value < text.Length && (text[value] is '{' or '"' || IsLetterOrNumber(text[value]));
    }

    /// <summary>Whether a line that starts here holds nothing but a closing sign, with or without a comma.</summary>
    public static bool IsClosingLine(string text, int at, char close)
    {
        var start = SkipBlanks(text, at);
        if (start >= text.Length || text[start] != close)
        {
            return false;
        }

        var next = SkipBlanks(text, start + 1);
        return next >= text.Length || IsBreak(text[next]);
    }

    private static bool IsLetterOrNumber(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
