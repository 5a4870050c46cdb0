using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.BibTeX;

/// <summary>
/// Reads a BibTeX or BibLaTeX file. The grammar is Pandoc's (measured with 2.17.1.1), and beyond it whatever lets an entry live that
/// Pandoc would stop at; then there is a problem. Reading starts afresh at the next line that begins with <c>@type{</c>.
/// </summary>
internal sealed class BibTeXReader(string text, BibliographyFormat format)
{
    private readonly BibTeXValueReader values = new(text);
    private readonly ImmutableArray<BibliographyEntry>.Builder entries = ImmutableArray.CreateBuilder<BibliographyEntry>();
    private readonly ImmutableArray<BibliographyString>.Builder strings = ImmutableArray.CreateBuilder<BibliographyString>();
    private readonly ImmutableArray<BibliographyProblem>.Builder problems = ImmutableArray.CreateBuilder<BibliographyProblem>();
    private readonly ImmutableArray<BibTeXLook>.Builder looks = ImmutableArray.CreateBuilder<BibTeXLook>();

    /// <summary>Reads the whole file.</summary>
    public BibTeXReading Read()
    {
        ReadFrom(0, null);
        return ToReading([.. values.Uses], values.HasHistory, values.Expanded);
    }

    /// <summary>
    /// Reads the file anew after a change. The entries before and behind it are taken over where nothing that decides how they read can have changed;
    /// the result is the same as that of <see cref="Read"/>.
    /// </summary>
    /// <param name="before">How the file was read before.</param>
    public BibTeXReading Reread(BibTeXReading before)
    {
        var change = TextChange.Between(before.Text, text);
        if (before.HasHistory || before.File.Format != format)
        {
            return Read();
        }

        var old = before.File;
        var start = before.RestartBefore(change.Start);
        var kept = BibTeXReading.CountBefore(old.Entries, start);
        entries.AddRange(old.Entries, kept);
        strings.AddRange(old.Strings.Where(found => found.Span.Start < start));
        problems.AddRange(old.Problems.Where(problem => IsBefore(problem, start)));
        looks.AddRange(before.Looks.Where(look => look.Start < start));
        foreach (var known in strings)
        {
            values.Define(known.Name, known.Value);
        }

        var meeting = new BibTeXMeeting(old, change, start, strings.Count);
        var end = ReadFrom(start, meeting.IsAt);
        if (values.HasHistory)
        {
            return new BibTeXReader(text, format).Read();
        }

        IEnumerable<BibliographyMacroUse> uses = old.MacroUses.Where(use => use.Span.Start < start).Concat(values.Uses);
        if (end < text.Length)
        {
            var (from, by) = (end - change.Distance, change.Distance);
            entries.AddRange(old.Entries.Skip(BibTeXReading.CountBefore(old.Entries, from)).Select(entry => entry.Shift(by)));
            strings.AddRange(old.Strings.Where(found => found.Span.Start >= from).Select(found => found.Shift(by)));
            problems.AddRange(old.Problems.Where(problem => !IsBefore(problem, from)).Select(problem => problem.Shift(by)));
            uses = uses.Concat(old.MacroUses.Where(use => use.Span.Start >= from).Select(use => use.Shift(by)));
            looks.AddRange(before.Looks.Where(look => look.Start >= from).Select(look => look.Shift(by)));
        }

        // An upper bound: what was read twice is counted twice.
        return ToReading([.. uses], false, before.Expanded + values.Expanded) is { } reading && reading.Expanded <= BibTeXValueReader.MostExpanded(text) ? reading : new BibTeXReader(text, format).Read();
    }

    // What is missing at the end of an entry is missed where the next one begins.
    private static bool IsBefore(BibliographyProblem problem, int start) =>
        problem.Span.Start < start || (problem.Span.Start == start && problem.Span.IsEmpty);

    // Gives the end of the text, or the start of the entry from which on the old reading holds.
    private int ReadFrom(int start, Func<int, ImmutableArray<BibliographyString>.Builder, bool>? isMet)
    {
        var at = start;
        while (at < text.Length)
        {
            var found = text.AsSpan(at).IndexOfAny('@', '%');
            if (found < 0)
            {
                break;
            }

            at += found;
            if (text[at] == '%')
            {
                at = BibTeXText.LineEnd(text, at);
                continue;
            }

            if (isMet?.Invoke(at, strings) == true)
            {
                return at;
            }

            var command = at;
            at = ReadCommand(at);
            if (values.TakeReach() is var reach && reach > at)
            {
                looks.Add(new BibTeXLook(command, reach));
            }
        }

        return text.Length;
    }

    private BibTeXReading ToReading(ImmutableArray<BibliographyMacroUse> uses, bool hasHistory, long expanded)
    {
        problems.Sort(static (left, right) => (left.Span, left.Kind).CompareTo((right.Span, right.Kind)));
        var file = new BibliographyFile(format, entries.DrainToImmutable(), strings.DrainToImmutable(), problems.DrainToImmutable()) { MacroUses = uses };
        return new BibTeXReading(text, file, looks.DrainToImmutable(), hasHistory, expanded);
    }

    private int ReadCommand(int start)
    {
        var typeStart = BibTeXText.SkipBlanks(text, start + 1);
        var typeEnd = typeStart;
        while (typeEnd < text.Length && (BibTeXText.IsNameCharacter(text[typeEnd]) || text[typeEnd] == '.'))
        {
            typeEnd++;
        }

        var type = text[typeStart..typeEnd].ToLowerInvariant();
        var open = BibTeXText.SkipSpace(text, typeEnd);
        var isOpened = typeEnd > typeStart && open < text.Length && text[open] is '{' or '(';
        if (!isOpened && !type.StartsWith("comment", StringComparison.Ordinal))
        {
            return ReadWithoutBrace(start, typeStart, typeEnd, type);
        }

        switch (type)
        {
            // Without a brace Pandoc takes all that begins with “@comment” for a comment (measured).
            case "comment":
            case var _ when !isOpened:
                return isOpened && text[open] == '{' ? SkipBraces(start, typeEnd, open) : typeEnd;
            case "preamble":
                CheckParentheses(open, null);
                return text[open] == '{' ? SkipBraces(start, typeEnd, open) : open + 1;
            case "string":
                return ReadString(start, open);
            default:
                if (typeStart > start + 1 || !IsLetters(type))
                {
                    Report(BibliographyProblemKind.InvalidType, start, typeEnd, null,
                        $"“{text[start..typeEnd]}” is not a type: Pandoc expects “@” and letters only, and reads no further.");
                }

                return ReadEntry(start, TextSpan.FromBounds(typeStart, typeEnd), type, open);
        }
    }

    private int ReadWithoutBrace(int start, int typeStart, int typeEnd, string type)
    {
        var keyStart = BibTeXText.SkipBlanks(text, typeEnd);
        var mayBeEntry = typeEnd > typeStart && typeStart == start + 1 && keyStart > typeEnd;
        var keyEnd = keyStart;
        while (mayBeEntry && keyEnd < text.Length && BibTeXText.IsKeyCharacter(text[keyEnd]))
        {
            keyEnd++;
        }

        var comma = BibTeXText.SkipBlanks(text, keyEnd);
        var isEntry = keyEnd > keyStart
            && comma < text.Length && text[comma] == ',' && BibTeXText.IsField(text, BibTeXText.SkipSpace(text, comma + 1));
        if (isEntry)
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.MissingBrace,
                TextSpan.FromBounds(start, typeEnd),
                text[keyStart..keyEnd],
                $"“{{” is missing after “{text[start..typeEnd]}”.",
                "{",
                typeEnd));
            return ReadEntry(start, TextSpan.FromBounds(typeStart, typeEnd), type, keyStart - 1, false);
        }

        var end = typeStart > start + 1 ? start + 1 : Math.Max(start + 1, typeEnd);
        Report(BibliographyProblemKind.StrayAt, start, end, null,
            $"“{text[start..end]}” starts no entry; Pandoc expects a type and “{{” after “@” and reads no further.");
        return end;
    }

    private int SkipBraces(int start, int typeEnd, int open)
    {
        var close = values.FindClosingBrace(open);
        if (close >= 0)
        {
            return close + 1;
        }

        Report(BibliographyProblemKind.UnclosedEntry, start, typeEnd, null,
            $"“{text[start..typeEnd]}” is not closed: “}}” is missing.");
        return FindCommandLine(open);
    }

    private int ReadString(int start, int open)
    {
        CheckParentheses(open, null);
        var close = text[open] == '{' ? '}' : ')';
        var nameStart = BibTeXText.SkipSpace(text, open + 1);
        var nameEnd = BibTeXText.NameEnd(text, nameStart);
        if (nameEnd == nameStart)
        {
            Report(BibliographyProblemKind.MissingKey, start, open + 1, null, "This “@string” has no name.");
            var next = FindCommandLine(open);
            var end = text.AsSpan()[open..next].IndexOf(close);
            return end < 0 ? next : open + end + 1;
        }

        var name = text[nameStart..nameEnd];
        var equals = BibTeXText.SkipSpace(text, nameEnd);
        var hasEquals = equals < text.Length && text[equals] == '=';
        if (!hasEquals)
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.MissingEquals, TextSpan.FromBounds(nameStart, nameEnd), null, $"“=” is missing after ‘{name}’.", " =", nameEnd));
        }

        var value = values.Read(hasEquals ? equals + 1 : nameEnd, close);
        BibTeXEntryReader.ReportValue(problems, value, null, name);
        values.Define(name, value.Text);
        var after = BibTeXText.SkipSpace(text, value.End);
        var isClosed = after < text.Length && text[after] == close;
        if (!isClosed && value.Fault != BibliographyProblemKind.UnclosedValue)
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.UnclosedEntry,
                TextSpan.FromBounds(start, nameEnd),
                null,
                $"“@string” ‘{name}’ is not closed: “{close}” expected.",
                close.ToString(),
                value.End));
        }

        var stop = isClosed ? after + 1 : value.End;
        strings.Add(new BibliographyString(name, TextSpan.FromBounds(nameStart, nameEnd), value.Text, value.Span, TextSpan.FromBounds(start, stop)));
        return stop;
    }

    private int ReadEntry(int start, TextSpan typeSpan, string type, int open, bool isOpened = true)
    {
        var isRound = isOpened && text[open] == '(';
        var reader = new BibTeXEntryReader(text, format, values, problems);
        var entry = reader.Read(start, typeSpan, type, open + 1, isRound ? ')' : '}');
        if (isRound)
        {
            CheckParentheses(open, entry.Key.Length == 0 ? null : entry.Key);
        }

        entries.Add(entry);
        return reader.End;
    }

    private void CheckParentheses(int open, string? key)
    {
        if (text[open] == '(')
        {
            Report(BibliographyProblemKind.Parentheses, open, open + 1, key, "Pandoc expects “{” here: it does not read parentheses around an entry.");
        }
    }

    private int FindCommandLine(int from)
    {
        for (var at = BibTeXText.LineEnd(text, from); at < text.Length; at = BibTeXText.LineEnd(text, at + 1))
        {
            if (BibTeXText.IsCommandLine(text, at + 1))
            {
                values.LookToLine(at + 1);
                return at + 1;
            }
        }

        values.LookToLine(text.Length);
        return text.Length;
    }

    private static bool IsLetters(string type)
    {
        foreach (var c in type)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private void Report(BibliographyProblemKind kind, int start, int end, string? key, string message) =>
        problems.Add(new BibliographyProblem(kind, TextSpan.FromBounds(start, end), key, message));
}
