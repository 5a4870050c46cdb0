using System;
using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Recognises possible printed note marks in running text (FORMAT A12, ED1013).</summary>
internal static class LegacyMarks
{
    internal const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly SearchValues<char> Marks = SearchValues.Create("*†‡§" + Superscripts);

    private static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.Ordinal, "m", "km", "cm", "mm", "dm", "ft", "in", "yd", "mi");

    /// <summary>The marks in the running text of a block.</summary>
    public static IEnumerable<LegacyMark> Find(SourceText text, ImmutableArray<SyntaxNode> nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            switch (nodes[i])
            {
                case TextNode when text.Content.AsSpan(nodes[i].Span.Start, nodes[i].Span.Length).ContainsAny(Marks):
                    foreach (var mark in FindInWords(text, nodes[i].Span))
                    {
                        yield return mark;
                    }

                    break;
                case EmphasisNode { Kind: EmphasisKind.Superscript } raised when IsDigits(text.ToString(raised.Span).Trim('^')):
                    if (FollowsWord(text, raised.Span.Start))
                    {
                        yield return Number(text, raised.Span, text.ToString(raised.Span).Trim('^'));
                    }

                    break;
                case RawInlineNode when IsTag(text, nodes[i], "<sup>") && i + 2 < nodes.Length && IsTag(text, nodes[i + 2], "</sup>"):
                    var number = text.ToString(nodes[i + 1].Span).Trim();
                    if (IsDigits(number) && FollowsWord(text, nodes[i].Span.Start))
                    {
                        yield return Number(text, TextSpan.FromBounds(nodes[i].Span.Start, nodes[i + 2].Span.End), number);
                    }

                    break;
                case BracketNode bracket when IsDigits(text.ToString(bracket.Span).Trim('[', ']')):
                    if (FollowsWord(text, bracket.Span.Start) && !IsLink(text, bracket) && !FollowsQuotation(text, bracket))
                    {
                        yield return Number(text, bracket.Span, text.ToString(bracket.Span).Trim('[', ']'));
                    }

                    break;
                case EmphasisNode or QuoteNode or SpanNode:
                    foreach (var mark in Find(text, nodes[i].Children))
                    {
                        yield return mark;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<LegacyMark> FindInWords(SourceText text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var length = 1;
            string? name = null;
            switch (text[i])
            {
                case '*':
                    length = RunLength(text, i, span.End, '*');
                    name = length == 1 ? "star" : length == 2 ? "stars" : null;
                    break;
                case '†':
                    name = "dagger";
                    break;
                case '‡':
                    name = "double-dagger";
                    break;
                case '§':
                    name = "section";
                    break;
                case var c when Superscripts.Contains(c, StringComparison.Ordinal):
                    while (i + length < span.End && Superscripts.Contains(text[i + length], StringComparison.Ordinal))
                    {
                        length++;
                    }

                    name = Lower(text.Content.Substring(i, length));
                    break;
            }

            if (name is not null && FollowsWord(text, i) && !IsGuarded(text, i, length, span))
            {
                var written = text.Content.Substring(i, length);
                yield return new LegacyMark(new TextSpan(i, length), written, char.IsAsciiDigit(name[0]) ? name : written, name);
            }

            i += length - 1;
        }
    }

    // "Hungary*68": an apostrophe before two digits, misread; "§ 5" and "word*word" are no note marks either.
    private static bool IsGuarded(SourceText text, int start, int length, TextSpan span)
    {
        var next = start + length < span.End ? text[start + length] : ' ';
        return char.IsLetterOrDigit(next) || IsWildcard(text, start, next) || (text[start] == '§' && text.Content.AsSpan(start + 1, Math.Min(4, text.Length - start - 1)).TrimStart() is [>= '0' and <= '9', ..]);
    }

    // "8.6.*" is any version, and "+, -,*,/" are operators: a mark between two commas follows no word.
    private static bool IsWildcard(SourceText text, int start, char next)
    {
        var before = text.Content.AsSpan(0, start);
        return (next == ',' && before.EndsWith(","))
            || (before.Length > 3 && before[^1] == '.' && char.IsAsciiDigit(before[^2]) && before[..^1].TrimEnd("0123456789") is [.., >= '0' and <= '9', '.']);
    }

    // A mark stands directly after a word of two letters at least, or after closing punctuation.
    private static bool FollowsWord(SourceText text, int offset)
    {
        if (offset == 0)
        {
            return false;
        }

        var before = text[offset - 1];
        if (char.GetUnicodeCategory(before) == UnicodeCategory.ModifierLetter)
        {
            // "Hᵣ²": letters that are set low or high already stand in a formula.
            return false;
        }

        if (!char.IsLetter(before))
        {
            return before is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '”' or '’' or '»' or '"' or '\'' && offset > 1 && !char.IsWhiteSpace(text[offset - 2]);
        }

        var start = offset - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text.Content[start..offset];
        return word.Length > 1 && !Units.Contains(word);
    }

    private static bool IsLink(SourceText text, BracketNode bracket) =>
        bracket.Span.End < text.Length && text[bracket.Span.End] is ':' or '(' or '[' or '{';

    // “…” 1921 [3] in a list of sources.
    private static bool FollowsQuotation(SourceText text, BracketNode bracket)
    {
        var before = text.Content.AsSpan(0, bracket.Span.Start).TrimEnd();
        return before.Length > 4 && before[^1] is '”' or '"' && before[^5..^1].ContainsAnyInRange('0', '9');
    }

    private static LegacyMark Number(SourceText text, TextSpan span, string number) => new(span, text.ToString(span), number, number);

    private static bool IsDigits(string text) => text.Length is > 0 and < 4 && text.All(char.IsAsciiDigit);

    private static bool IsTag(SourceText text, SyntaxNode node, string tag) =>
        node is RawInlineNode && text.ToString(node.Span).Equals(tag, StringComparison.OrdinalIgnoreCase);

    private static int RunLength(SourceText text, int start, int end, char mark)
    {
        var length = 0;
        while (start + length < end && text[start + length] == mark)
        {
            length++;
        }

        return length;
    }

    /// <summary>The digits that raised digits stand for, <c>12</c> of <c>¹²</c>; other characters stay.</summary>
    public static string Lower(string text) =>
        string.Concat(text.Select(c => Superscripts.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : c));
}
