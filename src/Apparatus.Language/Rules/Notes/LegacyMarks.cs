using System;
using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Recognises possible printed note marks in running text (FORMAT A12, ED1013).</summary>
internal static class LegacyMarks
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

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

    /// <summary>The paragraphs of a file that begin with the same mark, list items included.</summary>
    public static IEnumerable<LegacyCandidate> Candidates(MarkdownDocument document, LegacyMark mark)
    {
        foreach (var node in document.Tree.DescendantNodes())
        {
            if (node is ListItemNode item && MatchesSign(document.Text.ToString(item.MarkerSpan), mark))
            {
                yield return Candidate(document.Text, item.MarkerSpan.Start, item.MarkerSpan.End, item.Span.End, true);
            }
            else if (node is ParagraphNode && OpeningLength(document.Text.ToString(node.Span), mark) is > 0 and var length)
            {
                yield return Candidate(document.Text, node.Span.Start, node.Span.Start + length, node.Span.End, false);
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

                    name = string.Concat(text.Content.Substring(i, length).Select(digit => (char)('0' + Superscripts.IndexOf(digit, StringComparison.Ordinal))));
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
        return char.IsLetterOrDigit(next) || (text[start] == '§' && text.Content.AsSpan(start + 1, Math.Min(4, text.Length - start - 1)).TrimStart() is [>= '0' and <= '9', ..]);
    }

    // A mark stands directly after a word of two letters at least, or after closing punctuation.
    private static bool FollowsWord(SourceText text, int offset)
    {
        if (offset == 0)
        {
            return false;
        }

        var before = text[offset - 1];
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

    private static bool MatchesSign(string marker, LegacyMark mark) => marker.Trim('(', ')', '.') == mark.Sign;

    // How much of a paragraph's start is the mark: "*", "**", "1", "(1)", "[1]", "^1^" or "¹", with space after it.
    private static int OpeningLength(string paragraph, LegacyMark mark)
    {
        string[] forms = [mark.Written, mark.Sign, $"\\{mark.Sign}", $"({mark.Sign})", $"[{mark.Sign}]", $"^{mark.Sign}^", $"<sup>{mark.Sign}</sup>"];
        foreach (var form in forms)
        {
            if (paragraph.StartsWith(form, StringComparison.Ordinal) && paragraph.Length > form.Length && char.IsWhiteSpace(paragraph[form.Length]))
            {
                return form.Length;
            }
        }

        return 0;
    }

    private static LegacyCandidate Candidate(SourceText text, int start, int end, int last, bool isListItem)
    {
        while (end < last && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var words = text.Content[end..Math.Min(last, end + 30)];
        var line = words.IndexOfAny(['\r', '\n']);
        return new LegacyCandidate(TextSpan.FromBounds(start, end), (line < 0 ? words : words[..line]).Trim() + "…", isListItem);
    }
}
