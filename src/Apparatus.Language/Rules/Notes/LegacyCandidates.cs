using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>The paragraphs and list items of a file by the mark that they begin with, gathered once for all marks (FORMAT ED1013).</summary>
internal sealed class LegacyCandidates
{
    // No mark is longer, not even with tags around it.
    private const int LongestOpening = 24;

    private readonly Dictionary<string, ImmutableArray<LegacyCandidate>.Builder> bySign = new(StringComparer.Ordinal);

    /// <summary>Gathers them.</summary>
    public LegacyCandidates(MarkdownDocument document)
    {
        var text = document.Text;
        foreach (var node in document.Tree.DescendantNodes())
        {
            if (node is ListItemNode item)
            {
                Add(text.ToString(item.MarkerSpan).Trim('(', ')', '.'), Candidate(text, item.MarkerSpan.Start, item.MarkerSpan.End, item.Span.End, true));
            }
            else if (node is ParagraphNode && Opening(text, node.Span) is { Length: > 0 } opening)
            {
                Add(Sign(opening), Candidate(text, node.Span.Start, node.Span.Start + opening.Length, node.Span.End, false));
            }
        }
    }

    /// <summary>Those that begin with a mark, in whatever form: <c>*</c>, <c>1</c>, <c>(1)</c>, <c>[1]</c>, <c>^1^</c>, <c>¹</c>.</summary>
    /// <returns>In order of the text; empty when there are none.</returns>
    public ImmutableArray<LegacyCandidate> Of(LegacyMark mark) =>
        bySign.TryGetValue(mark.Sign, out var found) ? found.ToImmutable() : [];

    private void Add(string sign, LegacyCandidate candidate)
    {
        if (!bySign.TryGetValue(sign, out var list))
        {
            bySign[sign] = list = ImmutableArray.CreateBuilder<LegacyCandidate>();
        }

        list.Add(candidate);
    }

    // The first word of a paragraph, if it is short enough for a mark and something follows it.
    private static string Opening(SourceText text, TextSpan paragraph)
    {
        var end = paragraph.Start;
        while (end < paragraph.End && !char.IsWhiteSpace(text[end]))
        {
            if (++end - paragraph.Start > LongestOpening)
            {
                return string.Empty;
            }
        }

        return end < paragraph.End ? text.Content[paragraph.Start..end] : string.Empty;
    }

    private static string Sign(string opening) => opening switch
    {
        ['\\', .. var sign] => sign,
        ['(', .. var sign, ')'] => sign,
        ['[', .. var sign, ']'] => sign,
        ['^', .. var sign, '^'] => sign,
        ['<', 's', 'u', 'p', '>', .. var sign, '<', '/', 's', 'u', 'p', '>'] => sign,
        _ => LegacyMarks.Lower(opening),
    };

    private static LegacyCandidate Candidate(SourceText text, int start, int end, int last, bool isListItem)
    {
        while (end < last && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var words = text.Content[end..Math.Min(last, end + 30)];
        var line = words.IndexOfAny(['\r', '\n']);
        var cut = line < 0 && end + 30 < last ? words.LastIndexOf(' ') : line;
        return new LegacyCandidate(TextSpan.FromBounds(start, end), (cut < 0 ? words : words[..cut]).Trim() + "…", isListItem);
    }
}
