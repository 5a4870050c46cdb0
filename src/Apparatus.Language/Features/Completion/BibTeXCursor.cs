using System;
using Apparatus.Language.Bibliography.BibTeX;

namespace Apparatus.Language.Features.Completion;

/// <summary>What a cursor stands at in an entry of BibTeX that may be half typed.</summary>
/// <param name="Place">The kind of place.</param>
/// <param name="Start">Where the word that is being typed begins.</param>
/// <param name="Entry">The offset of the entry's <c>@</c>.</param>
/// <param name="Type">The type of the entry, in lower case; what has been typed of it.</param>
/// <param name="Field">The field whose value it is, in lower case; empty elsewhere.</param>
internal readonly record struct BibTeXCursor(BibTeXPlace Place, int Start, int Entry, string Type, string Field)
{
    // No entry that somebody is typing is longer.
    private const int FarthestBack = 20_000;

    /// <summary>Finds the place by the characters before it, from the last line that begins an entry; null between entries, in keys and in comments.</summary>
    public static BibTeXCursor? Find(string text, int offset)
    {
        var entry = EntryBefore(text, offset);
        if (entry < 0)
        {
            return null;
        }

        var typeEnd = BibTeXText.NameEnd(text, entry + 1);
        if (offset <= typeEnd)
        {
            return new BibTeXCursor(BibTeXPlace.Type, entry + 1, entry, text[(entry + 1)..offset].ToLowerInvariant(), string.Empty);
        }

        var type = text[(entry + 1)..typeEnd].ToLowerInvariant();
        var open = BibTeXText.SkipBlanks(text, typeEnd);
        if (open >= offset || text[open] is not ('{' or '(') || type is "comment" or "preamble")
        {
            return null;
        }

        return type == "string" ? null : InFields(text, offset, entry, type, open + 1);
    }

    private static int EntryBefore(string text, int offset)
    {
        var first = Math.Max(0, offset - FarthestBack);
        for (var at = offset - 1; at >= first; at--)
        {
            if (text[at] == '@' && (at == 0 || string.IsNullOrWhiteSpace(text[LineStart(text, at)..at])))
            {
                return at;
            }
        }

        return -1;
    }

    private static int LineStart(string text, int at)
    {
        while (at > 0 && !BibTeXText.IsBreak(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    // Goes through the fields up to the cursor.
    private static BibTeXCursor? InFields(string text, int offset, int entry, string type, int start)
    {
        var at = start;
        while (at < offset && text[at] != ',')
        {
            at++;
        }

        // The key.
        if (at >= offset)
        {
            return null;
        }

        at++;
        while (true)
        {
            at = Math.Min(offset, BibTeXText.SkipSpace(text, at));
            if (at < offset && text[at] is '}' or ')')
            {
                return null;
            }

            var name = at;
            at = Math.Min(offset, BibTeXText.NameEnd(text, at));
            var field = text[name..at].ToLowerInvariant();
            var equals = BibTeXText.SkipBlanks(text, at);
            if (equals >= offset)
            {
                return at == offset ? new BibTeXCursor(BibTeXPlace.FieldName, name, entry, type, string.Empty) : null;
            }

            if (text[equals] != '=')
            {
                // A line of something else; the next one may be a field.
                at = BibTeXText.LineEnd(text, equals);
                if (at >= offset)
                {
                    return null;
                }

                continue;
            }

            at = equals + 1;
            if (Value(text, offset, entry, type, field, ref at) is { } found)
            {
                return found.Place == BibTeXPlace.Nothing ? null : found;
            }
        }
    }

    // Goes over one value; gives the place where the cursor stands in it.
    private static BibTeXCursor? Value(string text, int offset, int entry, string type, string field, ref int at)
    {
        while (true)
        {
            at = Math.Min(offset, BibTeXText.SkipSpace(text, at));
            var start = at;
            if (at < offset && text[at] is '{' or '"')
            {
                var (close, depth) = (text[at] == '{' ? '}' : '"', 0);
                for (at++; at < offset && !(text[at] == close && depth == 0); at++)
                {
                    depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
                    at += text[at] == '\\' ? 1 : 0;
                }

                if (at >= offset)
                {
                    return new BibTeXCursor(BibTeXPlace.Text, start + 1, entry, type, field);
                }

                at++;
            }
            else
            {
                at = Math.Min(offset, BibTeXText.NameEnd(text, at));
                if (at >= offset)
                {
                    return new BibTeXCursor(BibTeXPlace.Word, start, entry, type, field);
                }
            }

            at = BibTeXText.SkipSpace(text, at);
            if (at >= offset)
            {
                return new BibTeXCursor(BibTeXPlace.Nothing, offset, entry, type, field);
            }

            if (text[at] != '#')
            {
                at += text[at] == ',' ? 1 : 0;
                return null;
            }

            at++;
        }
    }
}
