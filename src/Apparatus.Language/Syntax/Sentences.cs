using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>
/// Finds the sentence that a place of running text belongs to. There is no dictionary: a full stop ends a sentence when a capital, a
/// quotation mark or the like follows and no initial or short form (<c>p.</c>, <c>ed.</c>) stands before.
/// </summary>
internal static class Sentences
{
    private static readonly ImmutableArray<string> ShortForms =
        ["p", "pp", "vol", "vols", "no", "nos", "ch", "ed", "eds", "cf", "e.g", "i.e", "etc", "fol", "fols", "n", "nn", "art", "sec", "para", "trans", "mr", "mrs", "dr", "st", "viz"];

    /// <summary>The sentence that holds an offset, with its notes and citations at the end, without the space after it; null when the offset lies in none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="inlines">The running text of one paragraph.</param>
    /// <param name="offset">0-based UTF-16 offset of a character.</param>
    public static TextSpan? At(SourceText text, ImmutableArray<InlineNode> inlines, int offset)
    {
        if (inlines.IsEmpty)
        {
            return null;
        }

        var start = inlines[0].Span.Start;
        for (var i = 0; i < inlines.Length; i++)
        {
            if (inlines[i] is not TextNode node)
            {
                continue;
            }

            for (var at = node.Span.Start; at < node.Span.End; at++)
            {
                if (text[at] is '.' or '!' or '?' or '…' && End(text, inlines, i, at) is { } end)
                {
                    if (offset < end)
                    {
                        return Trim(text, start, end, offset);
                    }

                    start = end;
                }
            }
        }

        return Trim(text, start, inlines[^1].Span.End, offset);
    }

    private static TextSpan? Trim(SourceText text, int start, int end, int offset)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var found = TextSpan.FromBounds(start, end);
        return found.Contains(offset) ? found : null;
    }

    // Where the sentence ends that a mark at an offset may close, or null when it closes none.
    private static int? End(SourceText text, ImmutableArray<InlineNode> inlines, int index, int mark)
    {
        var end = mark + 1;
        var limit = inlines[index].Span.End;
        while (end < limit && text[end] is '.' or '!' or '?' or '…' or '”' or '’' or '"' or '\'' or ')' or ']' or '»')
        {
            end++;
        }

        // Notes and the citation of a quotation follow the stop.
        var next = index + 1;
        while (end == limit && next < inlines.Length && inlines[next] is NoteReferenceNode or InlineNoteNode)
        {
            (end, limit) = (inlines[next].Span.End, inlines[next].Span.End);
            next++;
            if (next < inlines.Length && inlines[next] is TextNode)
            {
                limit = inlines[next].Span.End;
            }
        }

        var after = end;
        var last = inlines[^1].Span.End;
        while (after < last && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        if (after == last)
        {
            return last;
        }

        return after > end && !char.IsLower(text[after]) && !IsShortForm(text, inlines[index].Span.Start, mark) ? end : null;
    }

    private static bool IsShortForm(SourceText text, int start, int mark)
    {
        if (text[mark] != '.')
        {
            return false;
        }

        var from = mark;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '“' or '‘' or '['))
        {
            from--;
        }

        var word = text.Content.AsSpan(from, mark - from);
        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return true;
        }

        foreach (var form in ShortForms)
        {
            if (word.Equals(form, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
