using System.Collections.Generic;

namespace Apparatus.Language.Syntax.Reading;

/// <content>Emphasis, sub- and superscript, quotation marks.</content>
internal sealed partial class InlineParser
{
    private readonly TextFinder strikeMark;
    private readonly HashSet<(int Position, InlineScope Scope, bool AfterWord)> unclosedQuotes = [];

    // One, two or three marks open emphasis; four and more, or marks before a space, are text.
    private bool ReadEnclosure(char mark, InlineScope scope, InlineRun run)
    {
        var start = position;
        while (IsAt(mark, scope))
        {
            position++;
        }

        var count = position - start;
        if (count > 3 || Characters.IsSpace(CharAt(position, scope)))
        {
            run.AddText(start, position);
            if (Characters.IsSpace(CharAt(position, scope)))
            {
                ReadWhiteSpace(scope, run);
            }

            return true;
        }

        switch (count)
        {
            case 1:
                ReadToOne(mark, start, new InlineRun(leaf), scope, run);
                break;
            case 2:
                ReadToTwo(mark, start, new InlineRun(leaf), scope, run);
                break;
            default:
                ReadToThree(mark, start, scope, run);
                break;
        }

        return true;
    }

    private void ReadToThree(char mark, int start, InlineScope scope, InlineRun run)
    {
        var content = new InlineRun(leaf);
        while (!IsCloser(mark, 1, scope) && ReadInline(scope, content))
        {
        }

        if (IsCloser(mark, 3, scope))
        {
            var inner = new InlineRun(leaf);
            Close(EmphasisKind.Emphasis, start + 2, 1, content, inner);
            Close(EmphasisKind.Strong, start, 2, inner, run);
        }
        else if (IsCloser(mark, 2, scope))
        {
            var inner = new InlineRun(leaf);
            Close(EmphasisKind.Strong, start + 1, 2, content, inner);
            ReadToOne(mark, start, inner, scope, run);
        }
        else if (IsCloser(mark, 1, scope))
        {
            var inner = new InlineRun(leaf);
            Close(EmphasisKind.Emphasis, start + 2, 1, content, inner);
            ReadToTwo(mark, start, inner, scope, run);
        }
        else
        {
            run.AddText(start, start + 3);
            run.Append(content);
        }
    }

    private void ReadToTwo(char mark, int start, InlineRun content, InlineScope scope, InlineRun run)
    {
        while (!IsCloser(mark, 2, scope) && ReadInline(scope, content))
        {
        }

        if (IsCloser(mark, 2, scope))
        {
            Close(EmphasisKind.Strong, start, 2, content, run);
            return;
        }

        run.AddText(start, start + 2);
        run.Append(content);
    }

    private void ReadToOne(char mark, int start, InlineRun content, InlineScope scope, InlineRun run)
    {
        while (true)
        {
            if (!IsCloser(mark, 1, scope))
            {
                if (!ReadInline(scope, content))
                {
                    break;
                }

                continue;
            }

            // Two marks inside one open strong emphasis, unless a third follows.
            if (CharAt(position + 1, scope) != mark || IsCloserAt(position + 2, mark, 1, scope))
            {
                break;
            }

            position += 2;
            ReadToTwo(mark, position - 2, new InlineRun(leaf), scope, content);
        }

        if (IsCloser(mark, 1, scope))
        {
            Close(EmphasisKind.Emphasis, start, 1, content, run);
            return;
        }

        run.AddText(start, start + 1);
        run.Append(content);
    }

    private bool IsCloser(char mark, int count, InlineScope scope) => IsCloserAt(position, mark, count, scope);

    // An underscore before a letter or number closes nothing (Pandoc manual, "Extension: intraword_underscores").
    private bool IsCloserAt(int at, char mark, int count, InlineScope scope)
    {
        for (var i = 0; i < count; i++)
        {
            if (CharAt(at + i, scope) != mark)
            {
                return false;
            }
        }

        return mark == '*' || !Characters.IsWord(text, at + count, scope.Limit);
    }

    private void Close(EmphasisKind kind, int start, int markLength, InlineRun content, InlineRun run)
    {
        position += markLength;
        wordEnd = position;
        run.Add(start, position, new EmphasisNode(leaf.ToSource(start, position), kind, content.ToNodes()));
    }

    private bool ReadScript(EmphasisKind kind, InlineScope scope, InlineRun run)
    {
        var start = position;
        var mark = text[start];
        var content = new InlineRun(leaf);
        if (!Attempt(() => ReadScriptContent(mark, scope, content)))
        {
            return false;
        }

        run.Add(start, position, new EmphasisNode(leaf.ToSource(start, position), kind, content.ToNodes()));
        return true;
    }

    // No white space stands in it but what is escaped or inside another construct.
    private bool ReadScriptContent(char mark, InlineScope scope, InlineRun content)
    {
        var first = ++position;
        while (!IsAt(mark, scope))
        {
            var isBreak = IsAt('\\', scope) && CharAt(position + 1, scope) is '\n' or '\0';
            if (isBreak || Characters.IsBlank(CharAt(position, scope)) || !ReadInline(scope, content))
            {
                return false;
            }
        }

        if (position == first)
        {
            return false;
        }

        position++;
        return true;
    }

    private bool ReadStrikeout(InlineScope scope, InlineRun run)
    {
        var start = position;
        var content = new InlineRun(leaf);
        if (CharAt(start + 1, scope) != '~' || CharAt(start + 2, scope) is '~' or '\0' or ' ' or '\t' or '\n'
            || strikeMark.Next(start + 2) < 0 || !Attempt(() => ReadStrikeoutContent(scope, content)))
        {
            return false;
        }

        var span = leaf.ToSource(start, position);
        run.Add(start, position, new EmphasisNode(span, EmphasisKind.Strikeout, content.ToNodes()));
        return true;
    }

    private bool ReadStrikeoutContent(InlineScope scope, InlineRun content)
    {
        position += 2;
        while (!IsStrikeMark(scope))
        {
            var isSpace = Characters.IsSpace(CharAt(position, scope));
            if (!ReadInline(scope, content) || (isSpace && IsStrikeMark(scope)))
            {
                return false;
            }
        }

        position += 2;
        return true;
    }

    private bool IsStrikeMark(InlineScope scope) => IsAt('~', scope) && CharAt(position + 1, scope) == '~';

    // Words in quotation marks are one unit: a semicolon or bracket in them ends no citation. The marks stay text.
    private bool ReadQuoted(QuoteContext kind, InlineScope scope, InlineRun run)
    {
        var start = position;
        if (scope.Quotes == kind || CharAt(start + 1, scope) is '\0' or ' ' or '\t' or '\n' or '\r')
        {
            return false;
        }

        var content = new InlineRun(leaf);
        if (!Attempt(() => ReadQuotedContent(kind, scope with { Quotes = kind }, content)))
        {
            return false;
        }

        run.AddText(start, start + 1);
        run.Append(content);
        return true;
    }

    private bool ReadQuotedContent(QuoteContext kind, InlineScope scope, InlineRun content)
    {
        var first = ++position;
        var visited = new List<(int Position, InlineScope Scope, bool AfterWord)>();
        int length;
        while ((length = QuoteCloserLength(kind, scope)) == 0)
        {
            var place = (position, scope, wordEnd == position);
            visited.Add(place);
            if (unclosedQuotes.Contains(place) || !ReadInline(scope, content))
            {
                // Whoever comes this way again will not find a closing mark either.
                unclosedQuotes.UnionWith(visited);
                return false;
            }
        }

        if (position == first)
        {
            return false;
        }

        if (length == 1)
        {
            Take(1, content);
        }
        else
        {
            ReadEntity(scope, content);
        }

        return true;
    }

    private int QuoteCloserLength(QuoteContext kind, InlineScope scope)
    {
        var length = 1;
        var c = CharAt(position, scope);
        if (c == '&')
        {
            var meaning = Entities.TryRead(text, position, scope.Limit, out var end);
            c = meaning is { Length: 1 } ? meaning[0] : '\0';
            length = end - position;
        }

        if (kind == QuoteContext.Double)
        {
            return c is '"' or '\u201D' or '\u0094' ? length : 0;
        }

        return c is '\'' or '\u2019' or '\u0092' && !Characters.IsWord(text, position + length, scope.Limit) ? length : 0;
    }
}
