using System.Collections.Immutable;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>Finds sentences in running text, roughly: a sentence ends with a mark that a blank and no small letter follow.</summary>
internal static class Sentences
{
    // A paragraph of many pages is not looked through from end to end.
    private const int Farthest = 1_000;

    /// <summary>The sentence that holds a span, in offsets of the file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="inlines">The running text, which holds the span.</param>
    /// <param name="span">A piece of the running text, such as a note reference.</param>
    public static TextSpan Around(SourceText text, ImmutableArray<InlineNode> inlines, TextSpan span)
    {
        var (first, last) = (inlines[0].Span.Start, inlines[^1].Span.End);
        var start = span.Start;
        while (start > first && start > span.Start - Farthest && !(start < span.Start && IsStart(text, first, start)))
        {
            start--;
        }

        // A reference right behind the full stop belongs to the sentence before it.
        var end = span.End;
        var before = span.Start - 1;
        while (before > first && IsClosing(text[before]))
        {
            before--;
        }

        var isAtEnd = before >= first && IsMark(text[before]) && !IsFollowedByLower(text, last, end);
        while (!isAtEnd && end < last && end < span.End + Farthest && !IsEnd(text, last, end))
        {
            end++;
        }

        while (end < last && IsClosing(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsStart(SourceText text, int first, int at)
    {
        if (!char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]) || char.IsLower(text[at]))
        {
            return false;
        }

        var before = at - 1;
        while (before > first && (char.IsWhiteSpace(text[before]) || IsClosing(text[before]) || text[before] == ']'))
        {
            before -= text[before] == ']' ? BracketLength(text, first, before) : 1;
        }

        return before >= first && IsMark(text[before]) && !IsInitial(text, before);
    }

    // “V. I. Lenin” is one sentence.
    private static bool IsInitial(SourceText text, int stop) =>
        text[stop] == '.' && stop >= 1 && char.IsUpper(text[stop - 1]) && (stop < 2 || !char.IsLetterOrDigit(text[stop - 2]));

    private static bool IsEnd(SourceText text, int last, int at) =>
        IsMark(text[at - 1]) && (at >= last || char.IsWhiteSpace(text[at]) || IsClosing(text[at])) && !IsInitial(text, at - 1) && !IsFollowedByLower(text, last, at);

    private static bool IsFollowedByLower(SourceText text, int last, int at)
    {
        while (at < last && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at < last && char.IsLower(text[at]);
    }

    // A note reference or citation between the full stop and the next sentence.
    private static int BracketLength(SourceText text, int first, int close)
    {
        var open = text.Content.LastIndexOf('[', close, close - first + 1);
        return open < 0 ? 1 : close - open + 1;
    }

    private static bool IsClosing(char c) => c is '”' or '’' or '"' or '\'' or ')' or '*' or '_';

    private static bool IsMark(char c) => c is '.' or '!' or '?' or '…';
}
