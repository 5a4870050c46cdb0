using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.BibTeX;

/// <summary>Reads one entry from behind its opening brace.</summary>
internal sealed class BibTeXEntryReader(
    string text,
    BibliographyFormat format,
    BibTeXValueReader values,
    ImmutableArray<BibliographyProblem>.Builder problems)
{
    private readonly ImmutableArray<BibliographyField>.Builder fields = ImmutableArray.CreateBuilder<BibliographyField>();
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<BibliographyAlias> aliases = [];
    private string key = string.Empty;
    private TextSpan keySpan;
    private char close;
    private int at;
    private int lastEnd;
    private bool isDone;

    /// <summary>Where reading goes on after the entry.</summary>
    public int End => at;

    private string? KeyOrNull => key.Length == 0 ? null : key;

    /// <summary>Adds the problem of a value, if it has one.</summary>
    public static void ReportValue(ImmutableArray<BibliographyProblem>.Builder problems, BibTeXValue value, string? key, string name)
    {
        var owner = key is null ? string.Empty : $" in entry ‘{key}’";
        var message = value.Fault switch
        {
            BibliographyProblemKind.UnclosedValue => $"The value of ‘{name}’{owner} is not closed: “{value.InsertText}” expected.",
            BibliographyProblemKind.MissingValue => $"‘{name}’{owner} has no value.",
            BibliographyProblemKind.PercentInQuotes =>
                $"Pandoc takes “%” inside quotation marks for the start of a comment; write “\\%” or put the value of ‘{name}’ in braces.",
            _ => null,
        };
        if (value.Fault is { } kind && message is not null)
        {
            problems.Add(new BibliographyProblem(kind, value.FaultSpan, key, message, value.InsertText, value.InsertOffset));
        }
    }

    /// <summary>Reads the entry.</summary>
    /// <param name="start">The offset of its <c>@</c>.</param>
    /// <param name="typeSpan">Where its type stands.</param>
    /// <param name="type">Its type in lower case.</param>
    /// <param name="inner">The offset behind the opening brace.</param>
    /// <param name="closing">The sign that closes it.</param>
    public BibliographyEntry Read(int start, TextSpan typeSpan, string type, int inner, char closing)
    {
        close = closing;
        lastEnd = inner;
        at = BibTeXText.SkipSpace(text, inner);
        ReadKey();
        while (!isDone)
        {
            ReadNext(start);
        }

        return new BibliographyEntry(
            format, key, keySpan, type, typeSpan, TextSpan.FromBounds(start, lastEnd), fields.DrainToImmutable(), aliases);
    }

    private void ReadKey()
    {
        var start = at;
        keySpan = new TextSpan(start, 0);
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '{' or '}' or '%') && (close == '}' || text[at] != ')'))
        {
            at++;
        }

        if (at == start || IsFieldAt(start))
        {
            at = start;
            if (at >= text.Length || BibTeXText.IsCommand(text, at))
            {
                keySpan = new TextSpan(lastEnd, 0);
                return;
            }

            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.MissingKey, keySpan, null, "This entry has no key; no citation can name it, and Pandoc reads no further."));
            if (text[at] == ',')
            {
                Advance(at + 1);
            }

            return;
        }

        if (BibTeXText.IsCommand(text, start))
        {
            (at, keySpan) = (start, new TextSpan(lastEnd, 0));
            return;
        }

        var end = at;
        var next = BibTeXText.SkipSpace(text, end);
        if (next < text.Length && text[next] != ',' && text[next] != close && !BibTeXText.IsField(text, next) && !BibTeXText.IsCommand(text, next))
        {
            // Something else follows on the line: a key with white space or braces in it.
            var stop = end;
            while (stop < text.Length && text[stop] is not (',' or '=') && text[stop] != close && !BibTeXText.IsBreak(text[stop]))
            {
                stop++;
            }

            end = stop;
            while (char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            next = BibTeXText.SkipSpace(text, end);
        }

        SetKey(start, end);
        if (next < text.Length && text[next] == ',')
        {
            Advance(next + 1);
            return;
        }

        Advance(end);
        if (next < text.Length && !BibTeXText.IsCommand(text, next))
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.MissingComma, keySpan, KeyOrNull, $"“,” is missing after the key ‘{key}’.", ",", end));
        }
    }

    private void SetKey(int start, int end)
    {
        key = text[start..end];
        keySpan = TextSpan.FromBounds(start, end);
        foreach (var c in key)
        {
            if (!BibTeXText.IsKeyCharacter(c))
            {
                var what = char.IsWhiteSpace(c) ? "white space" : $"“{c}”";
                problems.Add(new BibliographyProblem(
                    BibliographyProblemKind.InvalidKey, keySpan, key, $"The key ‘{key}’ holds {what}; Pandoc reads no further."));
                break;
            }
        }
    }

    private void ReadNext(int start)
    {
        at = BibTeXText.SkipSpace(text, at);
        if (at >= text.Length || BibTeXText.IsCommand(text, at))
        {
            ReportUnclosed(start);
            isDone = true;
        }
        else if (text[at] == close)
        {
            Advance(at + 1);
            isDone = true;
        }
        else if (text[at] == ',')
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.StrayComma, new TextSpan(at, 1), KeyOrNull, "There is no field before this comma; Pandoc reads no further."));
            Advance(at + 1);
        }
        else
        {
            ReadField();
        }
    }

    private void ReadField()
    {
        var start = at;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '=' or '{' or '}' or '"' or '%' or '#' or '@' or '(' or ')'))
        {
            end++;
        }

        if (end == start)
        {
            SkipUnexpected();
            return;
        }

        var name = text[start..end];
        var nameSpan = TextSpan.FromBounds(start, end);
        var next = BibTeXText.SkipSpace(text, end);
        if (next < text.Length && text[next] == '=')
        {
            next++;
        }
        else if (next < text.Length && text[next] is '{' or '"')
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.MissingEquals, nameSpan, KeyOrNull, $"“=” is missing after ‘{name}’.", " =", end));
        }
        else
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.MissingEquals, nameSpan, KeyOrNull, $"‘{name}’ is followed by no “=” and no value; Pandoc reads no further."));
            Advance(end);
            SkipComma(false);
            return;
        }

        CheckName(name, nameSpan);
        var value = values.Read(next, close);
        ReportValue(problems, value, KeyOrNull, name);
        fields.Add(new BibliographyField(name, nameSpan, value.Text, value.Span));
        if (name.Equals("ids", StringComparison.OrdinalIgnoreCase))
        {
            aliases = ReadAliases(value);
        }

        Advance(Math.Max(value.End, end));
        SkipComma(value.Fault is null or BibliographyProblemKind.PercentInQuotes);
    }

    private void CheckName(string name, TextSpan span)
    {
        foreach (var c in name)
        {
            if (!BibTeXText.IsNameCharacter(c))
            {
                problems.Add(new BibliographyProblem(
                    BibliographyProblemKind.InvalidFieldName, span, KeyOrNull, $"The field name ‘{name}’ holds “{c}”; Pandoc reads no further."));
                break;
            }
        }

        if (!names.Add(name))
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.DuplicateField, span, KeyOrNull, $"‘{name}’ stands twice in this entry; Pandoc takes the last one, silently."));
        }
    }

    // Behind a value or a lone name: a comma, the end of the entry, or a fault.
    private void SkipComma(bool isValueWhole)
    {
        var end = at;
        var next = BibTeXText.SkipSpace(text, at);
        if (next < text.Length && text[next] == ',')
        {
            Advance(next + 1);
        }
        else if (isValueWhole && next < text.Length && BibTeXText.IsNameCharacter(text[next]))
        {
            problems.Add(new BibliographyProblem(
                BibliographyProblemKind.MissingComma, TextSpan.FromBounds(end - 1, end), KeyOrNull, "“,” is missing here, between two fields.", ",", end));
        }
    }

    private void SkipUnexpected()
    {
        var start = at;
        do
        {
            at++;
        }
        while (at < text.Length && text[at] is not (',' or '@') && text[at] != close && !BibTeXText.IsBreak(text[at]));

        var end = at;
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        problems.Add(new BibliographyProblem(
            BibliographyProblemKind.UnexpectedText, TextSpan.FromBounds(start, end), KeyOrNull, "Pandoc expects a field here and reads no further."));
        lastEnd = end;
        if (at < text.Length && text[at] == ',')
        {
            Advance(at + 1);
        }
    }

    private void ReportUnclosed(int start)
    {
        // The value that swallowed the entry's own brace has said so already.
        var last = problems.Count == 0 ? null : problems[^1];
        if (last is { Kind: BibliographyProblemKind.UnclosedValue } && last.Span.Start > start)
        {
            return;
        }

        var who = key.Length == 0 ? "This entry" : $"Entry ‘{key}’";
        var before = at < text.Length ? "the next “@”" : "the end of the file";
        problems.Add(new BibliographyProblem(
            BibliographyProblemKind.UnclosedEntry,
            TextSpan.FromBounds(start, Math.Max(keySpan.End, start + 1)),
            KeyOrNull,
            $"{who} is not closed: “{close}” expected before {before}.",
            close.ToString(),
            lastEnd));
    }

    private static ImmutableArray<BibliographyAlias> ReadAliases(BibTeXValue value)
    {
        var found = ImmutableArray.CreateBuilder<BibliographyAlias>();
        var offset = value.Span.Start + 1;
        foreach (var part in value.Text.Split(','))
        {
            var trimmed = part.Trim();
            if (trimmed.Length > 0)
            {
                var span = value.IsOnePart ? new TextSpan(offset + part.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length) : value.Span;
                found.Add(new BibliographyAlias(trimmed, span));
            }

            offset += part.Length + 1;
        }

        return found.DrainToImmutable();
    }

    private bool IsFieldAt(int start)
    {
        var end = BibTeXText.NameEnd(text, start);
        var equals = BibTeXText.SkipBlanks(text, end);
        if (end == start || equals >= text.Length || text[equals] != '=')
        {
            return false;
        }

        // “a=b” is a key to Pandoc; “title = b” and “title={b}” are not.
        var value = BibTeXText.SkipBlanks(text, equals + 1);
        return equals > end || (value < text.Length && text[value] is '{' or '"');
    }

    private void Advance(int to)
    {
        at = to;
        lastEnd = to;
    }
}
