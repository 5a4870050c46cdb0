using System;
using System.Collections.Generic;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>
/// A suffix cut into the pieces that Pandoc compares: a run of white space, a single punctuation mark (but not the colon of
/// <c>2:3</c>), or what stands between them.
/// </summary>
internal sealed class LocatorTokens
{
    private const char NoBreakSpace = '\u00A0';

    private readonly string suffix;
    private readonly List<int> starts = [];

    public LocatorTokens(string suffix)
    {
        this.suffix = suffix;
        for (var i = 0; i < suffix.Length;)
        {
            starts.Add(i);
            var c = suffix[i++];
            if (c == NoBreakSpace || IsMark(c))
            {
                continue;
            }

            var isSpace = char.IsWhiteSpace(c);
            while (i < suffix.Length && suffix[i] != NoBreakSpace && !IsMark(suffix[i]) && char.IsWhiteSpace(suffix[i]) == isSpace)
            {
                i++;
            }
        }
    }

    /// <summary>Number of pieces.</summary>
    public int Count => starts.Count;

    /// <summary>Whether this piece is this mark; false beyond the end.</summary>
    public bool Is(int token, char mark) => token < Count && suffix[starts[token]] == mark && Start(token + 1) == starts[token] + 1;

    /// <summary>Whether this piece is white space; false beyond the end.</summary>
    public bool IsSpace(int token) => token < Count && char.IsWhiteSpace(suffix[starts[token]]);

    /// <summary>The text of some pieces, each white space as one blank.</summary>
    public string Text(int start, int end)
    {
        var text = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (IsSpace(i) && !Is(i, NoBreakSpace))
            {
                text.Append(' ');
            }
            else
            {
                text.Append(suffix, Start(i), Start(i + 1) - Start(i));
            }
        }

        return text.ToString();
    }

    /// <summary>Where some pieces stand, without white space at either end.</summary>
    public TextSpan Trim(int start, int end)
    {
        var (from, to) = (Start(start), Start(end));
        while (from < to && char.IsWhiteSpace(suffix[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(suffix[to - 1]))
        {
            to--;
        }

        return TextSpan.FromBounds(from, to);
    }

    /// <summary>Where all that follows stands, from a piece to the end of the suffix.</summary>
    public TextSpan From(int token) => TextSpan.FromBounds(Start(token), suffix.Length);

    /// <summary>Whether a decimal digit stands in some pieces.</summary>
    public bool HasDigit(int start, int end) => suffix.AsSpan()[Start(start)..Start(end)].ContainsAnyInRange('0', '9');

    /// <summary>
    /// The piece after one inside braces, or after a pair of braces or brackets that holds at most one piece; -1 at any other brace.
    /// </summary>
    public int SkipBracedToken(int token)
    {
        if (!IsBraceOrBracket(token))
        {
            return token + 1;
        }

        var close = Is(token, '{') ? '}' : Is(token, '[') ? ']' : '\0';
        var inner = token + 1 < Count && !IsBraceOrBracket(token + 1) ? token + 2 : token + 1;
        return close != '\0' && Is(inner, close) ? inner + 1 : -1;
    }

    /// <summary>
    /// Reads one number such as <c>123</c>, <c>xvii</c>, <c>33-44</c>, <c>34(1)(i)</c>, <c>[17]-[18]</c>, <c>1.2</c>.
    /// Gives the piece after it, or -1.
    /// </summary>
    /// <param name="token">Where it starts.</param>
    /// <param name="isFirst">Whether it is the first; a later one may follow a comma or a semicolon.</param>
    /// <param name="isNumber">Whether it holds a digit or a Roman numeral.</param>
    public int ReadNumber(int token, bool isFirst, out bool isNumber)
    {
        isNumber = false;
        var at = !isFirst && (Is(token, ',') || Is(token, ';')) ? token + 1 : token;
        at = IsSpace(at) ? at + 1 : at;
        var end = -1;
        for (var next = ReadPart(at, ref isNumber); next > 0; next = ReadPart(next, ref isNumber))
        {
            end = next;
        }

        return end;
    }

    /// <summary>Whether a text is a Roman numeral as Pandoc reads it, in either case.</summary>
    public static bool IsRomanNumeral(string text) => IsRoman(text, 0, text.Length);

    private static bool IsMark(char c) => char.IsPunctuation(c) && c != ':';

    private static bool IsRoman(string suffix, int start, int end)
    {
        // Pandoc's reading is lenient: any number of M, C, X and I, each group before the smaller one.
        string[] groups = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var at = start;
        foreach (var group in groups)
        {
            var isRepeated = group is "M" or "C" or "X" or "I";
            while (at + group.Length <= end && string.Compare(suffix, at, group, 0, group.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                at += group.Length;
                if (!isRepeated)
                {
                    break;
                }
            }
        }

        return at == end && end > start;
    }

    private int Start(int token) => token < Count ? starts[token] : suffix.Length;

    private bool IsBraceOrBracket(int token) => Is(token, '{') || Is(token, '}') || Is(token, '[') || Is(token, ']');

    // A sequence, or a sequence or nothing inside one pair of brackets.
    private int ReadPart(int token, ref bool isNumber)
    {
        var close = Is(token, '{') ? '}' : Is(token, '[') ? ']' : Is(token, '(') ? ')' : '\0';
        if (close == '\0')
        {
            return ReadSequence(token, ref isNumber);
        }

        var innerIsNumber = false;
        var inner = ReadSequence(token + 1, ref innerIsNumber);
        inner = inner > 0 ? inner : token + 1;
        if (!Is(inner, close))
        {
            return -1;
        }

        isNumber |= innerIsNumber;
        return inner + 1;
    }

    // Units joined by full stops; a full stop at the end is left out.
    private int ReadSequence(int token, ref bool isNumber)
    {
        var end = ReadUnit(token, ref isNumber);
        if (end < 0)
        {
            return Is(token, '.') ? ReadUnit(token + 1, ref isNumber) : -1;
        }

        while (Is(end, '.') && ReadUnit(end + 1, ref isNumber) is var next && next > 0)
        {
            end = next;
        }

        return end;
    }

    private int ReadUnit(int token, ref bool isNumber)
    {
        if (token < Count && IsRoman(suffix, Start(token), Start(token + 1)))
        {
            isNumber = true;
            return token + 1;
        }

        var end = token;
        while (end < Count && !IsSpace(end) && (Is(end, '-') || Is(end, '–') || !IsMark(suffix[starts[end]])))
        {
            end++;
        }

        if (end == token)
        {
            return -1;
        }

        isNumber |= HasDigit(token, end);
        return end;
    }
}
