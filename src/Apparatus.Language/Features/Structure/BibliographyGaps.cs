using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>What stands between the entries and macros of a BibTeX file: comments of every kind, and <c>@preamble</c>.</summary>
internal static class BibliographyGaps
{
    /// <summary>The stretches between entries and macros in order; they hold at least one character.</summary>
    public static IEnumerable<TextSpan> Of(BibliographyDocument document)
    {
        var at = 0;
        var taken = document.Bibliography.Entries.Select(entry => entry.Span).Concat(document.Bibliography.Strings.Select(macro => macro.Span)).Order();
        foreach (var span in taken)
        {
            if (span.Start > at)
            {
                yield return TextSpan.FromBounds(at, span.Start);
            }

            at = Math.Max(at, span.End);
        }

        if (at < document.Text.Length)
        {
            yield return TextSpan.FromBounds(at, document.Text.Length);
        }
    }

    /// <summary>
    /// The commands with braces in a stretch, <c>@comment{…}</c> and <c>@preamble{…}</c>, each from <c>@</c> to its closing brace; one that is
    /// not closed ends with the stretch.
    /// </summary>
    public static IEnumerable<(string Type, TextSpan Span)> Commands(SourceText text, TextSpan gap)
    {
        var at = gap.Start;
        while (at < gap.End && text.Content.IndexOf('@', at, gap.End - at) is >= 0 and var start)
        {
            var end = start + 1;
            while (end < gap.End && char.IsLetter(text[end]))
            {
                end++;
            }

            var type = text.Content[(start + 1)..end].ToLowerInvariant();
            while (end < gap.End && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (type.Length > 0 && end < gap.End && text[end] == '{')
            {
                at = Close(text, end, gap.End);
                yield return (type, TextSpan.FromBounds(start, at));
            }
            else
            {
                at = Math.Max(start + 1, end);
            }
        }
    }

    private static int Close(SourceText text, int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return end;
    }
}
