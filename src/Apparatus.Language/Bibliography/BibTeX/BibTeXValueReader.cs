using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.BibTeX;

/// <summary>
/// Reads the values of fields and macros. A value whose closing sign is missing would swallow what follows; then it ends before the
/// first line inside it that looks like a field, an entry or the end of one.
/// </summary>
internal sealed class BibTeXValueReader(string text)
{
    // A value without its closing sign is given up after so many lines that look like fields or entries: then a file with a fault in every entry
    // still takes linear time, and what is read of an entry does not depend on entries far away.
    private const int MostSuspiciousLines = 100;

    private static readonly FrozenSet<string> Months =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private readonly Dictionary<string, string> macros = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BibliographyMacroUse> uses = [];

    // Comments may hold whole libraries; looking for the end of one that has none is done until this much of it was in vain.
    private long patience = 4L * text.Length;

    // Macros that hold macros could grow without end.
    private long expansion = MostExpanded(text);

    private int reach;

    /// <summary>Whether what is read depends on all that was read before: a comment had no end, or macros grew too long.</summary>
    public bool HasHistory => patience < 4L * text.Length || expansion < 0;

    /// <summary>How many characters macros have been put together of.</summary>
    public long Expanded => MostExpanded(text) - expansion;

    /// <summary>How many characters macros may be put together of in one file.</summary>
    public static long MostExpanded(string text) => 1_000_000 + (16L * text.Length);

    /// <summary>The furthest offset that was looked at in vain since this was asked last; 0 for none, the largest number for the end of the text.</summary>
    public int TakeReach()
    {
        var taken = reach;
        reach = 0;
        return taken;
    }

    /// <summary>The macros that the values read so far use.</summary>
    public IReadOnlyList<BibliographyMacroUse> Uses => uses;

    /// <summary>Makes a macro known to the values read after it. The last definition counts (measured).</summary>
    public void Define(string name, string value) => macros[name] = value;

    /// <summary>Reads a value: parts in braces, quotation marks or bare, joined by <c>#</c>.</summary>
    /// <param name="start">Where it starts; white space may come first.</param>
    /// <param name="close">The sign that ends the entry around it.</param>
    public BibTeXValue Read(int start, char close)
    {
        var at = BibTeXText.SkipSpace(text, start);
        var first = at;
        var end = at;
        var parts = new List<string>();
        var isOnePart = true;
        BibTeXValue? fault = null;
        while (true)
        {
            if (at < text.Length && text[at] is '{' or '"')
            {
                var part = ReadDelimited(at, close);
                parts.Add(part.Text);
                end = part.End;
                fault ??= part.Fault is null ? null : part;
                if (part.Fault == BibliographyProblemKind.UnclosedValue)
                {
                    return part with { Text = Join(parts), Span = TextSpan.FromBounds(first, part.Span.End), IsOnePart = parts.Count == 1 };
                }
            }
            else
            {
                var nameEnd = BibTeXText.NameEnd(text, at);
                if (nameEnd == at)
                {
                    var place = TextSpan.FromBounds(end, end);
                    return new BibTeXValue(
                        Join(parts), TextSpan.FromBounds(Math.Min(first, end), end), at, false, BibliographyProblemKind.MissingValue, place);
                }

                var name = text[at..nameEnd];
                isOnePart = false;
                parts.Add(macros.GetValueOrDefault(name, name));
                if (!IsNumber(name))
                {
                    uses.Add(new BibliographyMacroUse(name, TextSpan.FromBounds(at, nameEnd), macros.ContainsKey(name) || Months.Contains(name)));
                }

                end = nameEnd;
            }

            at = BibTeXText.SkipSpace(text, end);
            if (at >= text.Length || text[at] != '#')
            {
                break;
            }

            end = at + 1;
            at = BibTeXText.SkipSpace(text, end);
        }

        var value = new BibTeXValue(Join(parts), TextSpan.FromBounds(first, end), end, isOnePart && parts.Count == 1);
        return fault is { } found ? value with { Fault = found.Fault, FaultSpan = found.FaultSpan } : value;
    }

    /// <summary>The offset of the brace that closes the one at <paramref name="open"/>, or -1. <c>\{</c> and <c>\}</c> do not count (measured).</summary>
    public int FindClosingBrace(int open)
    {
        var end = FindEnd(open, patience < 0 ? MostSuspiciousLines : int.MaxValue, out _);
        patience -= end < 0 ? text.Length - open : 0;
        return end;
    }

    private BibTeXValue ReadDelimited(int open, char close)
    {
        var end = FindEnd(open, MostSuspiciousLines, out var percent);
        if (end >= 0)
        {
            var next = BibTeXText.SkipSpace(text, end + 1);
            var fits = next < text.Length && (text[next] is ',' or '#' || text[next] == close);
            var whole = new BibTeXValue(text[(open + 1)..end], TextSpan.FromBounds(open, end + 1), end + 1, true);
            if (fits)
            {
                return percent < 0
                    ? whole
                    : whole with { Fault = BibliographyProblemKind.PercentInQuotes, FaultSpan = new TextSpan(percent, 1) };
            }

            var split = FindSplit(open, end + 1, close);
            LookTo(next + 1);
            return split < 0 ? whole : Cut(open, split);
        }

        var stop = FindSplit(open, text.Length, close);
        LookToLine(stop < 0 ? text.Length : stop);
        return Cut(open, stop < 0 ? text.Length : stop);
    }

    // The value ends before a line; a comma at its end belongs to the entry.
    private BibTeXValue Cut(int open, int line)
    {
        var end = line;
        while (end > open + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > open + 1 && text[end - 1] == ',')
        {
            end--;
        }

        var depth = 0;
        for (var i = open; i < end; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            i += text[i] == '\\' ? 1 : 0;
        }

        var missing = text[open] == '{' ? new string('}', Math.Clamp(depth, 1, 100)) : "\"";
        var span = TextSpan.FromBounds(open, end);
        return new BibTeXValue(text[(open + 1)..end], span, end, true, BibliographyProblemKind.UnclosedValue, span, missing, end);
    }

    // The start of the first line after the value's first that cannot belong to it, or -1.
    private int FindSplit(int open, int limit, char close)
    {
        for (var at = BibTeXText.LineEnd(text, open); at < limit; at = BibTeXText.LineEnd(text, at + 1))
        {
            var line = at + 1;
            if (BibTeXText.IsCommandLine(text, line) || BibTeXText.IsFieldLine(text, line) || BibTeXText.IsClosingLine(text, line, close))
            {
                return line;
            }
        }

        return -1;
    }

    private int FindEnd(int open, int mostSuspiciousLines, out int percent)
    {
        var suspicious = 0;
        percent = -1;
        var isQuoted = text[open] == '"';
        var depth = isQuoted ? 0 : 1;
        for (var i = open + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && (text[i + 1] is '{' or '}' || (isQuoted && depth == 0)):
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when isQuoted && depth == 0:
                    break;
                case '}':
                    depth--;
                    if (depth == 0 && !isQuoted)
                    {
                        return i;
                    }

                    break;
                case '"' when isQuoted && depth == 0:
                    return i;
                case '%' when isQuoted && depth == 0 && percent < 0:
                    percent = i;
                    break;
                case '\n' or '\r' when BibTeXText.IsCommandLine(text, i + 1) || BibTeXText.IsFieldLine(text, i + 1):
                    suspicious++;
                    if (suspicious > mostSuspiciousLines)
                    {
                        LookToLine(i + 1);
                        return -1;
                    }

                    break;
            }
        }

        LookToLine(text.Length);
        return -1;
    }

    /// <summary>Notes that all was looked at up to the end of the line that starts here.</summary>
    public void LookToLine(int start)
    {
        var end = start >= text.Length ? text.Length : BibTeXText.LineEnd(text, start);
        LookTo(end >= text.Length ? int.MaxValue : end + 1);
    }

    private void LookTo(int offset) => reach = Math.Max(reach, offset);

    private static bool IsNumber(string name) => !name.AsSpan().ContainsAnyExceptInRange('0', '9');

    private string Join(List<string> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            expansion -= part.Length;
            if (expansion < 0)
            {
                break;
            }

            joined.Append(part);
        }

        return joined.ToString();
    }
}
