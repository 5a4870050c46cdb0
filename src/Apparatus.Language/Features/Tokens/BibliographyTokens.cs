using System;
using System.Collections.Frozen;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.BibTeX;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Tokens;

/// <summary>Finds the tokens of a bibliography.</summary>
internal static class BibliographyTokens
{
    private static readonly FrozenSet<string> Months =
        new[] { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> KeyFields =
        new[] { "crossref", "xdata", "related", "entryset" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the tokens of a file.</summary>
    public static void Add(BibliographyDocument document, TokenCollector tokens)
    {
        var isBibTeX = document.Bibliography.Format.IsBibTeX();
        foreach (var entry in document.Bibliography.Entries)
        {
            if (tokens.IsWanted(entry.Span))
            {
                AddEntry(document.Text, entry, tokens, isBibTeX);
            }
        }

        foreach (var macro in document.Bibliography.Strings)
        {
            if (tokens.IsWanted(macro.Span))
            {
                tokens.Add(TextSpan.FromBounds(macro.Span.Start, Math.Min(macro.Span.Start + "@string".Length, macro.NameSpan.Start)), TokenType.EntryType);
                tokens.Add(macro.NameSpan, TokenType.Macro, TokenModifiers.Definition);
                AddValue(document.Text, macro.ValueSpan, tokens);
            }
        }

        if (isBibTeX)
        {
            AddGaps(document, tokens);
        }
    }

    private static void AddEntry(SourceText text, BibliographyEntry entry, TokenCollector tokens, bool isBibTeX)
    {
        tokens.Add(isBibTeX ? TextSpan.FromBounds(Math.Min(entry.Span.Start, entry.TypeSpan.Start), entry.TypeSpan.End) : entry.TypeSpan, TokenType.EntryType);
        tokens.Add(entry.KeySpan, TokenType.Key, TokenModifiers.Definition);
        foreach (var alias in entry.Aliases)
        {
            tokens.Add(alias.Span, TokenType.Key, TokenModifiers.Definition);
        }

        var at = entry.KeySpan.End;
        foreach (var field in entry.Fields)
        {
            tokens.Add(field.NameSpan, TokenType.Field);
            if (isBibTeX)
            {
                AddComments(text, at, field.NameSpan.Start, tokens);
                AddFieldValue(text, field, tokens);
                at = Math.Max(field.NameSpan.End, field.ValueSpan.End);
            }
        }

        if (isBibTeX)
        {
            AddComments(text, at, entry.Span.End, tokens);
        }
    }

    private static void AddFieldValue(SourceText text, BibliographyField field, TokenCollector tokens)
    {
        var value = field.ValueSpan;
        var isKey = KeyFields.Contains(field.Name) && value.Length > 2 && text[value.Start] is '{' or '"';
        if (isKey)
        {
            AddKeys(text, new TextSpan(value.Start + 1, value.Length - 2), tokens);
        }
        else
        {
            AddValue(text, value, tokens);
        }
    }

    private static void AddKeys(SourceText text, TextSpan span, TokenCollector tokens)
    {
        var start = span.Start;
        for (var at = span.Start; at <= span.End; at++)
        {
            if (at == span.End || text[at] == ',')
            {
                tokens.Add(TextSpan.FromBounds(start, at), TokenType.Key);
                start = at + 1;
            }
        }
    }

    // Macros and numbers stand outside of braces and quotation marks: month = jan # "~1".
    private static void AddValue(SourceText text, TextSpan value, TokenCollector tokens)
    {
        for (var at = value.Start; at < value.End; at++)
        {
            var c = text[at];
            if (c is '{' or '"')
            {
                at = Close(text, at, value.End);
            }
            else if (BibTeXText.IsNameCharacter(c))
            {
                var end = Math.Min(BibTeXText.NameEnd(text.Content, at), value.End);
                var name = text.Content[at..end];
                var isNumber = !name.AsSpan().ContainsAnyExceptInRange('0', '9');
                tokens.Add(
                    TextSpan.FromBounds(at, end),
                    isNumber ? TokenType.Number : TokenType.Macro,
                    Months.Contains(name) ? TokenModifiers.DefaultLibrary : TokenModifiers.None);
                at = end - 1;
            }
        }
    }

    // The brace or quotation mark that ends a piece of a value; the last character when it is not closed. A mark inside of braces ends nothing.
    private static int Close(SourceText text, int open, int end)
    {
        var isQuoted = text[open] == '"';
        var depth = isQuoted ? 0 : 1;
        var at = open + 1;
        while (at < end && text.Content.AsSpan(at, end - at).IndexOfAny('{', '}', '"') is >= 0 and var step)
        {
            at += step;
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && text[at] == (isQuoted ? '"' : '}'))
            {
                return at;
            }

            at++;
        }

        return end - 1;
    }

    private static void AddComments(SourceText text, int start, int end, TokenCollector tokens)
    {
        while (start < end && text.Content.IndexOf('%', start, end - start) is >= 0 and var sign)
        {
            var lineEnd = Math.Min(BibTeXText.LineEnd(text.Content, sign), end);
            tokens.Add(TextSpan.FromBounds(sign, lineEnd), TokenType.Comment);
            start = lineEnd;
        }
    }

    // What stands outside of entries is no part of the bibliography.
    private static void AddGaps(BibliographyDocument document, TokenCollector tokens)
    {
        foreach (var gap in BibliographyGaps.Of(document))
        {
            if (!tokens.IsWanted(gap))
            {
                continue;
            }

            var at = gap.Start;
            foreach (var (type, span) in BibliographyGaps.Commands(document.Text, gap))
            {
                if (type == "preamble")
                {
                    tokens.Add(TextSpan.FromBounds(at, span.Start), TokenType.Comment);
                    tokens.Add(new TextSpan(span.Start, "@preamble".Length), TokenType.EntryType);
                    at = span.End;
                }
            }

            tokens.Add(TextSpan.FromBounds(at, gap.End), TokenType.Comment);
        }
    }
}
