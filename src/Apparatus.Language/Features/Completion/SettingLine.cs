using System;

namespace Apparatus.Language.Features.Completion;

/// <summary>A line of YAML taken apart by its characters alone, so that broken YAML can be asked as well. Columns count UTF-16 units from 0.</summary>
/// <param name="FirstItem">The column of the first <c>-</c> that begins an item of a list; -1 when there is none.</param>
/// <param name="LastItem">The column of the last such <c>-</c>; -1 when there is none.</param>
/// <param name="Column">The column of what follows.</param>
/// <param name="Key">The key, without quotation marks; null when there is none.</param>
/// <param name="ValueStart">The column after the colon; where there is no key, <paramref name="Column"/>.</param>
internal readonly record struct SettingLine(int FirstItem, int LastItem, int Column, string? Key, int ValueStart)
{
    /// <summary>Takes a line apart; null for one that is blank or a comment.</summary>
    public static SettingLine? Read(string line)
    {
        var (first, last) = (-1, -1);
        var at = SkipSpaces(line, 0);
        while (at < line.Length && line[at] == '-' && (at + 1 == line.Length || line[at + 1] == ' '))
        {
            first = first < 0 ? at : first;
            last = at;
            at = SkipSpaces(line, at + 1);
        }

        if ((at == line.Length && last < 0) || (at < line.Length && line[at] == '#'))
        {
            return null;
        }

        var colon = FindColon(line, at);
        return colon < 0
            ? new SettingLine(first, last, at, null, at)
            : new SettingLine(first, last, at, line[at..colon].Trim().Trim('"', '\''), colon + 1);
    }

    /// <summary>Whether the value is a block of text, <c>|</c> or <c>></c>.</summary>
    /// <param name="line">The line.</param>
    public bool OpensBlockText(string line)
    {
        var value = line.AsSpan(Math.Min(ValueStart, line.Length)).Trim();
        return value is ['|' or '>', ..] && value.Length < 4;
    }

    private static int SkipSpaces(string line, int at)
    {
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        return at;
    }

    // The colon that ends a key: before a space or the end of the line, outside quotation marks.
    private static int FindColon(string line, int at)
    {
        if (at >= line.Length || line[at] is '{' or '[' or '|' or '>' or '&')
        {
            return -1;
        }

        if (line[at] is '"' or '\'')
        {
            var close = line.IndexOf(line[at], at + 1);
            var colon = close < 0 ? -1 : SkipSpaces(line, close + 1);
            return colon > 0 && colon < line.Length && line[colon] == ':' ? colon : -1;
        }

        for (var i = at; i < line.Length; i++)
        {
            if (line[i] == ':' && (i + 1 == line.Length || line[i + 1] == ' '))
            {
                return i > at ? i : -1;
            }

            if (line[i] == '#' && i > 0 && line[i - 1] == ' ')
            {
                return -1;
            }
        }

        return -1;
    }
}
