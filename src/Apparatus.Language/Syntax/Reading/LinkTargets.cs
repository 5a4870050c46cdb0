using System;
using System.Collections.Generic;
using System.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Reads <c>(address "title")</c> after the text of a link (Pandoc manual, "Inline links").</summary>
/// <param name="text">The text.</param>
internal sealed class LinkTargets(string text)
{
    private readonly int lastCloser = text.LastIndexOf(')');
    private Dictionary<char, Dictionary<int, int>>? titleEnds;
    private PairTable? parentheses;
    private int[]? stops;

    /// <summary>Reads the target that starts at an offset.</summary>
    /// <param name="start">Offset of <c>(</c>.</param>
    /// <param name="limit">Offset that the target may not pass.</param>
    /// <returns>The target, or null when these brackets are text.</returns>
    public LinkTarget? TryRead(int start, int limit)
    {
        if (start >= limit || text[start] != '(' || lastCloser < start)
        {
            return null;
        }

        var addressStart = Characters.SkipSpaces(text, start + 1, limit);
        int addressEnd;
        int at;
        if (AngleEnd(addressStart, limit) is >= 0 and var angle)
        {
            addressStart++;
            addressEnd = angle;
            at = angle + 1;
        }
        else
        {
            at = AddressStop(addressStart);
            if (at >= limit)
            {
                return null;
            }

            addressEnd = at;
            while (addressEnd > addressStart && Characters.IsBlank(text[addressEnd - 1]))
            {
                addressEnd--;
            }
        }

        var titleStart = Characters.SkipLine(text, at, limit);
        if (titleStart >= 0 && titleStart < limit && text[titleStart] is '"' or '\'')
        {
            at = TitleEnd(titleStart) is >= 0 and var titleEnd && titleEnd < limit ? titleEnd + 1 : at;
        }

        at = Characters.SkipSpaces(text, at, limit);
        return at < limit && text[at] == ')' ? new LinkTarget(at + 1, addressStart, addressEnd) : null;
    }

    /// <summary>An address, title or value with its escapes and entities resolved and its line breaks as spaces.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">Offset after its last character.</param>
    public static string Resolve(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOfAny('\\', '&', '\n') < 0)
        {
            return text[start..end];
        }

        var value = new StringBuilder();
        for (var at = start; at < end; at++)
        {
            if (text[at] == '\\' && at + 1 < end && !Characters.IsWord(text, at + 1, end))
            {
                value.Append(text[++at]);
            }
            else if (text[at] == '&' && Entities.TryRead(text, at, end, out var entityEnd) is { } entity)
            {
                value.Append(entity);
                at = entityEnd - 1;
            }
            else
            {
                value.Append(text[at] == '\n' ? ' ' : text[at]);
            }
        }

        return value.ToString();
    }

    private int AngleEnd(int start, int limit)
    {
        if (start >= limit || text[start] != '<')
        {
            return -1;
        }

        var at = start + 1;
        while (at < limit && text[at] != '>')
        {
            at += text[at] == '\\' && !Characters.IsWord(text, at + 1, limit) ? 2 : 1;
        }

        return at < limit ? at : -1;
    }

    // An address goes on to a bracket that nothing in it opened, or to white space before a title or a bracket. The
    // way from a place to its stop does not depend on where it began, so each place is walked once.
    private int AddressStop(int start)
    {
        stops ??= new int[text.Length + 1];
        parentheses ??= new PairTable(text, '(', ')', escapes: true);
        var way = new List<int>();
        var at = start;
        while (at < text.Length && stops[at] == 0)
        {
            way.Add(at);
            var next = NextInAddress(at);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        var stop = at >= text.Length ? text.Length : stops[at] == 0 ? at : stops[at] - 1;
        foreach (var place in way)
        {
            stops[place] = stop + 1;
        }

        return stop;
    }

    private int NextInAddress(int at)
    {
        switch (text[at])
        {
            case ')':
                return at;
            case '(':
                var close = parentheses is null ? -1 : parentheses.CloserOf(at);
                return close < 0 ? at + 1 : close + 1;
            case '\\' when at + 1 < text.Length && !Characters.IsWord(text, at + 1, text.Length):
                return at + 2;
            case ' ' or '\t':
                var end = Characters.SkipSpaces(text, at, text.Length);
                return end < text.Length && text[end] is '"' or '\'' or ')' ? at : end;
            default:
                return at + 1;
        }
    }

    // A quotation mark before a letter opens an inner quotation, any other closes one.
    private int TitleEnd(int start)
    {
        if (start + 1 >= text.Length || char.IsWhiteSpace(text[start + 1]))
        {
            return -1;
        }

        var quote = text[start];
        titleEnds ??= [];
        if (!titleEnds.TryGetValue(quote, out var ends))
        {
            titleEnds.Add(quote, ends = TitleEnds(quote));
        }

        return ends.TryGetValue(start, out var end) ? end : -1;
    }

    private Dictionary<int, int> TitleEnds(char quote)
    {
        var ends = new Dictionary<int, int>();
        var waiting = new List<(int Offset, int Depth)>();
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
                continue;
            }

            if (text[at] != quote)
            {
                continue;
            }

            var opens = Characters.IsWord(text, at + 1, text.Length);
            depth += opens ? 0 : -1;
            while (waiting.Count > 0 && depth < waiting[^1].Depth)
            {
                ends[waiting[^1].Offset] = at;
                waiting.RemoveAt(waiting.Count - 1);
            }

            depth += opens ? 1 : 0;
            waiting.Add((at, depth));
        }

        return ends;
    }
}
