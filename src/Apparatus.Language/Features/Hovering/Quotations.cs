using System;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>Tells the words of others, in quotations and quotation marks, from the editors' own.</summary>
internal static class Quotations
{
    // A quotation within a sentence is not longer than this.
    private const int Farthest = 2_000;

    /// <summary>Whether a stretch of text stands in a block quotation or between quotation marks in its paragraph.</summary>
    /// <param name="model">The file.</param>
    /// <param name="span">The stretch.</param>
    public static bool IsQuoted(SemanticModel model, TextSpan span)
    {
        var path = model.NodesAt(span.Start);
        if (path.Any(node => node is QuoteNode))
        {
            return true;
        }

        var running = path.LastOrDefault(node => node is ParagraphNode or HeadingNode or LineBlockNode or InlineNoteNode);
        if (running is null)
        {
            return false;
        }

        var text = model.Text.Content;
        var before = text.AsSpan(Math.Max(running.Span.Start, span.Start - Farthest)..span.Start);
        var after = text.AsSpan(span.End..Math.Max(span.End, Math.Min(running.Span.End, span.End + Farthest)));
        return IsBetween(before, after, '“', '”') || IsBetween(before, after, '«', '»') || IsBetween(before, after, '„', '“')
            || (before.Count('"') % 2 == 1 && after.Contains('"')) || IsBetweenSingle(before, after);
    }

    private static bool IsBetween(ReadOnlySpan<char> before, ReadOnlySpan<char> after, char opening, char closing)
    {
        var open = before.LastIndexOf(opening);
        return open >= 0 && before[open..].LastIndexOf(closing) < 0 && after.Contains(closing);
    }

    // ‘…’: an apostrophe has letters on both sides, or ends a possessive before a space; what is closed was opened.
    private static bool IsBetweenSingle(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var open = before.LastIndexOf('‘');
        return open >= 0 && Closing(before[open..]) < 0 && Closing(after) >= 0;
    }

    private static int Closing(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '’' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }
}
