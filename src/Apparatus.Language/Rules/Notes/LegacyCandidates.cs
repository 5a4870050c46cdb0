using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>The paragraphs and list items of a file by the mark they begin with, gathered once for all marks (FORMAT A12).</summary>
internal sealed class LegacyCandidates
{
    // Longer than any mark: "<sup>123</sup>".
    private const int LongestOpening = 16;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    private static readonly SearchValues<char> RaisedDigits = SearchValues.Create(LegacyMarks.Superscripts);

    private readonly ILookup<string, LegacyCandidate> bySign;

    /// <summary>Gathers them.</summary>
    public LegacyCandidates(MarkdownDocument document) =>
        bySign = Gather(document).ToLookup(found => found.Sign, found => found.Candidate, StringComparer.Ordinal);

    /// <summary>Those that begin with a mark, in order of the text; empty when there are none.</summary>
    public IEnumerable<LegacyCandidate> Find(LegacyMark mark) => bySign[mark.Sign];

    private static IEnumerable<(string Sign, LegacyCandidate Candidate)> Gather(MarkdownDocument document)
    {
        var text = document.Text;
        foreach (var node in document.Tree.DescendantNodes())
        {
            if (node is ListItemNode item)
            {
                var marker = text.ToString(item.MarkerSpan).Trim('(', ')', '.');
                yield return (marker, Candidate(text, item.MarkerSpan.Start, item.MarkerSpan.End, item.Span.End, true));
            }
            else if (node is ParagraphNode && OpeningLength(text, node.Span) is > 0 and var length && Sign(text.Content.AsSpan(node.Span.Start, length)) is { } sign)
            {
                yield return (sign, Candidate(text, node.Span.Start, node.Span.Start + length, node.Span.End, false));
            }
        }
    }

    // The first word of a paragraph if it is short enough for a mark and something follows it; otherwise 0.
    private static int OpeningLength(SourceText text, TextSpan paragraph)
    {
        var length = text.Content.AsSpan(paragraph.Start, Math.Min(paragraph.Length, LongestOpening)).IndexOfAny(Blanks);
        return Math.Max(0, length);
    }

    // "*", "**", "†", "\*", "1", "(1)", "[1]", "^1^", "<sup>1</sup>" and "¹" as the sign of a mark; null for other words.
    private static string? Sign(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExcept(RaisedDigits))
        {
            return LegacyMarks.Lowered(word);
        }

        var sign = word switch
        {
            ['\\', .. var rest] => rest,
            ['(', .. var rest, ')'] => rest,
            ['[', .. var rest, ']'] => rest,
            ['^', .. var rest, '^'] => rest,
            ['<', 's', 'u', 'p', '>', .. var rest, '<', '/', 's', 'u', 'p', '>'] => rest,
            _ => word,
        };
        return sign.Length > 0 && (!sign.ContainsAnyExceptInRange('0', '9') || !sign.ContainsAnyExcept("*†‡§")) ? sign.ToString() : null;
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
