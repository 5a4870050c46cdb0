using System.Collections.Generic;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Finds the ends of code and formulas.</summary>
internal sealed class CodeScanner
{
    private readonly string text;
    private readonly List<int> runStarts = [];
    private readonly List<int> runEnds = [];
    private readonly Dictionary<int, List<int>> startsByLength = [];
    private readonly TextFinder dollar;
    private readonly TextFinder twoDollars;
    private PairTable? braces;

    /// <summary>Notes where back-ticks stand.</summary>
    public CodeScanner(string text)
    {
        this.text = text;
        dollar = new TextFinder(text, "$");
        twoDollars = new TextFinder(text, "$$");
        for (var at = text.IndexOf('`'); at >= 0; at = text.IndexOf('`', at))
        {
            var start = at;
            while (at < text.Length && text[at] == '`')
            {
                at++;
            }

            runStarts.Add(start);
            runEnds.Add(at);
            if (!startsByLength.TryGetValue(at - start, out var starts))
            {
                startsByLength.Add(at - start, starts = []);
            }

            starts.Add(start);
        }
    }

    /// <summary>The closing back-ticks of the code that starts at an offset: a run exactly as long as the opening one.</summary>
    /// <param name="start">Offset of the first back-tick.</param>
    /// <param name="limit">Offset that the code may not pass.</param>
    /// <param name="length">The length of the opening run.</param>
    /// <returns>The offset of the closing run, or -1 when the back-tick is text.</returns>
    public int CodeCloser(int start, int limit, out int length)
    {
        length = 0;
        var run = runStarts.BinarySearch(start);
        var runEnd = runEnds[run >= 0 ? run : ~run - 1];
        length = runEnd - start;
        if (!startsByLength.TryGetValue(length, out var starts))
        {
            return -1;
        }

        var next = starts.BinarySearch(runEnd);
        next = next >= 0 ? next : ~next;
        return next < starts.Count && starts[next] + length <= limit ? starts[next] : -1;
    }

    /// <summary>The end of the formula that starts at an offset (Pandoc manual, "Extension: tex_math_dollars").</summary>
    /// <param name="start">Offset of the first <c>$</c>.</param>
    /// <param name="limit">Offset that the formula may not pass.</param>
    /// <param name="isDisplay">Whether two signs mark it.</param>
    /// <returns>The offset after it, or -1 when the sign is text.</returns>
    public int MathEnd(int start, int limit, out bool isDisplay)
    {
        isDisplay = start + 1 < limit && text[start + 1] == '$';
        if (!isDisplay)
        {
            return InlineMathEnd(start, limit);
        }

        var content = start + 2;
        var close = twoDollars.Next(content);
        return close > content && close + 2 <= limit ? close + 2 : -1;
    }

    private int InlineMathEnd(int start, int limit)
    {
        var at = start + 1;
        if (at >= limit || char.IsWhiteSpace(text[at]) || dollar.Next(at) < 0)
        {
            return -1;
        }

        while (at < limit)
        {
            switch (text[at])
            {
                case '$':
                    return at + 1 < limit && char.IsAsciiDigit(text[at + 1]) ? -1 : at + 1;
                case '\\':
                    at = AfterCommand(at, limit);
                    break;
                case ' ' or '\t' or '\n':
                    at = AfterSpace(at, limit);
                    break;
                default:
                    at++;
                    break;
            }

            if (at < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    // \text{…} may hold dollar signs; any other backslash takes the next character with it.
    private int AfterCommand(int at, int limit)
    {
        if (string.CompareOrdinal(text, at, "\\text{", 0, 6) == 0)
        {
            braces ??= new PairTable(text, '{', '}', escapes: true);
            var close = braces.CloserOf(at + 5);
            if (close >= 0 && close < limit)
            {
                return close + 1;
            }
        }

        return at + 2;
    }

    // No dollar sign after white space: it would close nothing.
    private int AfterSpace(int at, int limit)
    {
        var end = Characters.SkipSpaces(text, at, limit);
        if (end < limit && text[end] == '\n')
        {
            end++;
        }

        return end < limit && text[end] == '$' ? -1 : end;
    }
}
