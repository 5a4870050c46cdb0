using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <content>Citations (FORMAT A5.1).</content>
internal sealed partial class InlineParser
{
    private readonly int lastAt;
    private PairTable? keyBraces;

    private bool ReadCitationGroup(InlineScope scope, InlineRun run)
    {
        var start = position;
        var items = ImmutableArray.CreateBuilder<CitationNode>();
        if (lastAt < start || lastBracket < start || !Attempt(() => ReadGroup(scope, items)))
        {
            return false;
        }

        var span = leaf.ToSource(start, position);
        run.Add(start, position, new CitationGroupNode(span, items.ToImmutable(), isInText: false, span));
        return true;
    }

    // "@key", with the bracket after it if that can be read as one.
    private bool ReadInTextCitation(InlineScope scope, InlineRun run)
    {
        var start = position;
        if (!ReadKey(scope, out var key))
        {
            return false;
        }

        var open = Characters.SkipLine(text, position, scope.Limit);
        var items = ImmutableArray.CreateBuilder<CitationNode>();
        var own = new InlineRun(leaf);
        if (open >= 0 && CharAt(open, scope) == '[' && lastBracket > open)
        {
            var group = ImmutableArray.CreateBuilder<CitationNode>();
            if (Attempt(() => MoveTo(open) && ReadGroup(scope, group)))
            {
                items.Add(InText(key, null, start));
                items.AddRange(group);
            }
            else if (CharAt(open + 1, scope) != '^')
            {
                group.Clear();
                if (Attempt(() => MoveTo(open + 1) && ReadLocator(scope, own, group)))
                {
                    items.Add(InText(key, own, start));
                    items.AddRange(group);
                }
            }
        }

        TextSpan? bracket = items.Count > 0 ? leaf.ToSource(open, position) : null;
        if (items.Count == 0)
        {
            items.Add(InText(key, null, start));
        }

        run.Add(start, position, new CitationGroupNode(leaf.ToSource(start, position), items.ToImmutable(), true, bracket));
        return true;
    }

    // After a word "@label" could still name a numbered example: it is taken as one, and a key may follow it at once.
    private bool ReadExampleReference(InlineScope scope, InlineRun run)
    {
        var start = position++;
        while (true)
        {
            var at = CharAt(position, scope) is '_' or '-' ? position + 1 : position;
            var length = Characters.WordLength(text, at, scope.Limit);
            if (length == 0)
            {
                run.AddText(start, position);
                return true;
            }

            position = at + length;
        }
    }

    private bool MoveTo(int offset)
    {
        position = offset;
        return true;
    }

    // "[" item { ";" item } "]", and then nothing that would make it a link or a span.
    private bool ReadGroup(InlineScope scope, ImmutableArray<CitationNode>.Builder items)
    {
        position++;
        if (!SkipLine(scope) || !ReadItems(scope, items) || !SkipLine(scope) || !IsAt(']', scope))
        {
            return false;
        }

        position++;
        return CharAt(position, scope) is not ('{' or '(' or '[');
    }

    // What stands in the bracket after "@key": a suffix, then perhaps other works.
    private bool ReadLocator(InlineScope scope, InlineRun suffix, ImmutableArray<CitationNode>.Builder items)
    {
        if (!ReadSuffix(scope, suffix))
        {
            return false;
        }

        if (IsAt(';', scope))
        {
            position++;
            if (!SkipLine(scope) || !ReadItems(scope, items))
            {
                return false;
            }
        }

        if (!SkipLine(scope) || !IsAt(']', scope))
        {
            return false;
        }

        position++;
        return CharAt(position, scope) is not ('(' or '[');
    }

    private bool ReadItems(InlineScope scope, ImmutableArray<CitationNode>.Builder items)
    {
        while (ReadItem(scope, items))
        {
            if (!IsAt(';', scope))
            {
                return true;
            }

            position++;
            if (!SkipLine(scope))
            {
                return false;
            }
        }

        return false;
    }

    private bool ReadItem(InlineScope scope, ImmutableArray<CitationNode>.Builder items)
    {
        var prefix = new InlineRun(leaf);
        while (!IsKey(scope))
        {
            // Pandoc lets a closing bracket end the prefix; a key must follow it at once.
            if (IsAt(']', scope))
            {
                position++;
                break;
            }

            if (IsAt(';', scope) || !ReadInline(scope, prefix))
            {
                return false;
            }
        }

        var suffix = new InlineRun(leaf);
        if (!ReadKey(scope, out var key) || !ReadSuffix(scope, suffix))
        {
            return false;
        }

        var mode = key.IsSuppressed ? CitationMode.SuppressAuthor : CitationMode.Normal;
        items.Add(Citation(mode, prefix, key, suffix));
        return true;
    }

    private bool ReadSuffix(InlineScope scope, InlineRun suffix)
    {
        if (!SkipLine(scope))
        {
            return false;
        }

        while (position < scope.Limit && text[position] is not (';' or ']'))
        {
            if (!ReadInline(scope, suffix))
            {
                return false;
            }
        }

        return true;
    }

    private bool SkipLine(InlineScope scope)
    {
        var end = Characters.SkipLine(text, position, scope.Limit);
        position = end < 0 ? position : end;
        return end >= 0;
    }

    private CitationNode InText(Key key, InlineRun? suffix, int start) =>
        Citation(CitationMode.InText, new InlineRun(leaf), key with { Start = start }, suffix ?? new InlineRun(leaf));

    private CitationNode Citation(CitationMode mode, InlineRun prefix, Key key, InlineRun suffix)
    {
        var before = prefix.Trim();
        var after = suffix.Trim();
        var prefixSpan = before is { } p ? leaf.ToSource(p.Start, p.End) : new TextSpan(leaf.ToSource(key.Start), 0);
        var suffixSpan = after is { } s
            ? leaf.ToSource(s.Start, s.End)
            : new TextSpan(leaf.ToSource(key.Start, key.End).End, 0);
        return new CitationNode(
            leaf.ToSource(before?.Start ?? key.Start, after?.End ?? key.End),
            mode,
            prefix.ToNodes(),
            prefixSpan,
            leaf.ToSource(key.Start, key.End),
            text[key.NameStart..key.NameEnd],
            leaf.ToSource(key.NameStart, key.NameEnd),
            suffix.ToNodes(),
            suffixSpan);
    }

    private bool IsKey(InlineScope scope)
    {
        var start = position;
        var isKey = ReadKey(scope, out _);
        position = start;
        return isKey;
    }

    private bool ReadKey(InlineScope scope, out Key key)
    {
        key = default;
        var start = position;
        var at = IsAt('-', scope) ? start + 1 : start;
        if (wordEnd == start || CharAt(at, scope) != '@')
        {
            return false;
        }

        var nameStart = at + 1;
        var nameEnd = NameEnd(nameStart, scope.Limit);
        if (nameEnd > nameStart)
        {
            key = new Key(start, nameEnd, nameStart, nameEnd, at > start);
            position = nameEnd;
            return true;
        }

        if (CharAt(nameStart, scope) != '{')
        {
            return false;
        }

        keyBraces ??= new PairTable(text, '{', '}', escapes: false);
        var close = keyBraces.CloserOf(nameStart);
        if (close < 0 || close >= scope.Limit || HasWhiteSpace(nameStart, close))
        {
            return false;
        }

        key = new Key(start, close + 1, nameStart + 1, close, at > start);
        position = close + 1;
        return true;
    }

    // A mark inside the key counts only between letters, numbers and underscores; ":" and "/" also before "/".
    private int NameEnd(int start, int limit)
    {
        if (start < limit && text[start] is not ('_' or '*') && !Characters.IsWord(text, start, limit))
        {
            return start;
        }

        var at = start < limit && text[start] == '*' ? start + 1 : start;
        while (at < limit)
        {
            var length = RegularLength(at, limit);
            if (length == 0 && at > start && IsInnerMark(at, limit))
            {
                length = 1;
            }

            if (length == 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private bool HasWhiteSpace(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private int RegularLength(int at, int limit) =>
        at < limit && text[at] == '_' ? 1 : Characters.WordLength(text, at, limit);

    private bool IsInnerMark(int at, int limit) =>
        (":.#$%&-+?<>~/".Contains(text[at]) && RegularLength(at + 1, limit) > 0)
        || (text[at] is ':' or '/' && at + 1 < limit && text[at + 1] == '/');

    // Where a key stands: with its mark and braces, and alone.
    private readonly record struct Key(int Start, int End, int NameStart, int NameEnd, bool IsSuppressed);
}
