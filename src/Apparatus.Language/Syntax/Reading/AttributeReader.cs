using System;
using System.Collections.Immutable;
using System.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Reads attribute blocks (Pandoc manual, "Header identifiers", "Bracketed spans"). What Pandoc does not take for
/// attributes (<c>{term}</c>, <c>{key = 1}</c>, <c>{.a,.b}</c>, an id that starts with a digit) is none here either.
/// </summary>
internal static class AttributeReader
{
    // A longer block is certainly a mistake; the limit keeps a text of unclosed blocks linear.
    private const int Longest = 20_000;

    /// <summary>Reads the attribute block that starts at an offset.</summary>
    /// <param name="leaf">The text.</param>
    /// <param name="start">Offset of <c>{</c> in the text.</param>
    /// <param name="end">Offset after <c>}</c>; <paramref name="start"/> when there is no block.</param>
    /// <returns>The attributes, or null when Pandoc reads none here.</returns>
    public static AttributesNode? TryRead(LeafText leaf, int start, out int end) =>
        TryRead(leaf, start, leaf.Content.Length, out end);

    /// <summary>Reads the attribute block that starts at an offset and ends before another.</summary>
    /// <param name="leaf">The text.</param>
    /// <param name="start">Offset of <c>{</c> in the text.</param>
    /// <param name="limit">Offset that the block may not pass.</param>
    /// <param name="end">Offset after <c>}</c>; <paramref name="start"/> when there is no block.</param>
    /// <returns>The attributes, or null when Pandoc reads none here.</returns>
    public static AttributesNode? TryRead(LeafText leaf, int start, int limit, out int end)
    {
        end = start;
        var text = leaf.Content;
        if (start >= limit || text[start] != '{')
        {
            return null;
        }

        limit = Math.Min(limit, start + Longest);
        if (text.IndexOf('}', start, limit - start) < 0)
        {
            return null;
        }

        AttributeText? id = null;
        var classes = ImmutableArray.CreateBuilder<AttributeText>();
        var pairs = ImmutableArray.CreateBuilder<AttributePair>();
        var at = Characters.SkipLine(text, start + 1, limit);
        while (at >= 0 && at < limit)
        {
            switch (text[at])
            {
                case '}':
                    end = at + 1;
                    return new AttributesNode(leaf.ToSource(start, end), id, classes.ToImmutable(), pairs.ToImmutable());
                case '#' or '.':
                    var wordEnd = ReadName(text, at + 1, limit);
                    if (wordEnd < 0)
                    {
                        return null;
                    }

                    var word = Piece(leaf, at + 1, wordEnd);
                    if (text[at] == '#')
                    {
                        id = word;
                    }
                    else
                    {
                        classes.Add(word);
                    }

                    at = wordEnd;
                    break;
                case '-':
                    classes.Add(new AttributeText("unnumbered", leaf.ToSource(at, at + 1)));
                    at++;
                    break;
                default:
                    var pair = ReadPair(leaf, at, limit, out var pairEnd);
                    if (pair is not { } found)
                    {
                        return null;
                    }

                    switch (found.Key.Text)
                    {
                        case "id":
                            id = found.Value;
                            break;
                        case "class":
                            AddClasses(leaf, found.Value, at + "class=".Length, pairEnd, classes);
                            break;
                        default:
                            pairs.Add(found);
                            break;
                    }

                    at = pairEnd;
                    break;
            }

            at = Characters.SkipLine(text, at, limit);
        }

        return null;
    }

    /// <summary>Reads a raw attribute <c>{=format}</c> (Pandoc manual, "Extension: raw_attribute").</summary>
    /// <param name="leaf">The text.</param>
    /// <param name="start">Offset of <c>{</c> in the text.</param>
    /// <param name="limit">Offset that the block may not pass.</param>
    /// <param name="end">Offset after <c>}</c>; <paramref name="start"/> when there is none.</param>
    /// <returns>The format, or null when there is no raw attribute here.</returns>
    public static AttributeText? TryReadRaw(LeafText leaf, int start, int limit, out int end)
    {
        end = start;
        var text = leaf.Content;
        if (start >= limit || text[start] != '{')
        {
            return null;
        }

        var at = Characters.SkipSpaces(text, start + 1, limit);
        if (at >= limit || text[at] != '=')
        {
            return null;
        }

        var nameStart = ++at;
        int length;
        while ((length = at < limit && text[at] is '-' or '_' ? 1 : Characters.WordLength(text, at, limit)) > 0)
        {
            at += length;
        }

        var close = Characters.SkipSpaces(text, at, limit);
        if (at == nameStart || close >= limit || text[close] != '}')
        {
            return null;
        }

        end = close + 1;
        return Piece(leaf, nameStart, at);
    }

    private static AttributeText Piece(LeafText leaf, int start, int end) =>
        new(leaf.Content[start..end], leaf.ToSource(start, end));

    // A name begins with a letter; -1 when there is none.
    private static int ReadName(string text, int start, int limit)
    {
        var at = start;
        var length = Characters.LetterLength(text, start, limit);
        while (length > 0)
        {
            at += length;
            length = at < limit && text[at] is '-' or '_' or ':' or '.' ? 1 : Characters.WordLength(text, at, limit);
        }

        return at > start ? at : -1;
    }

    private static AttributePair? ReadPair(LeafText leaf, int start, int limit, out int end)
    {
        end = start;
        var text = leaf.Content;
        var keyEnd = ReadName(text, start, limit);
        if (keyEnd < 0 || keyEnd >= limit || text[keyEnd] != '=')
        {
            return null;
        }

        var key = Piece(leaf, start, keyEnd);
        var at = keyEnd + 1;
        if (at < limit && text[at] is '"' or '\'')
        {
            var close = QuotedEnd(text, at, limit);
            if (close >= 0)
            {
                end = close + 1;
                return new AttributePair(key, new AttributeText(LinkTargets.Resolve(text, at + 1, close), leaf.ToSource(at + 1, close)));
            }
        }

        var valueStart = at;
        while (at < limit && text[at] is not (' ' or '\t' or '\n' or '\r' or '}'))
        {
            at += EscapeLength(text, at, limit) is > 0 and var length ? length : 1;
        }

        end = at;
        return new AttributePair(key, new AttributeText(Unescape(text, valueStart, at), leaf.ToSource(valueStart, at)));
    }

    // An opening mark followed by white space opens nothing; an empty value is the exception.
    private static int QuotedEnd(string text, int open, int limit)
    {
        var quote = text[open];
        var at = open + 1;
        if (at < limit && text[at] == quote)
        {
            return at;
        }

        if (at >= limit || char.IsWhiteSpace(text[at]))
        {
            return -1;
        }

        while (at < limit)
        {
            if (text[at] == quote)
            {
                return at;
            }

            at += EscapeLength(text, at, limit) is > 0 and var length ? length : 1;
        }

        return -1;
    }

    private static int EscapeLength(string text, int at, int limit) =>
        text[at] == '\\' && at + 1 < limit && !Characters.IsWord(text, at + 1, limit) ? 2 : 0;

    private static string Unescape(string text, int start, int end)
    {
        if (text.IndexOf('\\', start, end - start) < 0)
        {
            return text[start..end];
        }

        var value = new StringBuilder();
        for (var at = start; at < end; at++)
        {
            at += EscapeLength(text, at, end) > 0 ? 1 : 0;
            value.Append(text[at]);
        }

        return value.ToString();
    }

    private static void AddClasses(
        LeafText leaf,
        AttributeText value,
        int start,
        int end,
        ImmutableArray<AttributeText>.Builder classes)
    {
        var at = start;
        foreach (var word in value.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var found = leaf.Content.IndexOf(word, at, end - at, StringComparison.Ordinal);
            classes.Add(found < 0 ? new AttributeText(word, value.Span) : Piece(leaf, found, found + word.Length));
            at = found < 0 ? at : found + word.Length;
        }
    }
}
