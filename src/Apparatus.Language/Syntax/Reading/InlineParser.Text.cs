using System;

namespace Apparatus.Language.Syntax.Reading;

/// <content>White space, words, escapes, and what is opaque: code, formulas, entities, templates.</content>
internal sealed partial class InlineParser
{
    private readonly TextFinder templateEnd;
    private readonly TextFinder tagEnd;

    // How far it is known that no character with a meaning stands.
    private int plainEnd;

    private void ReadWhiteSpace(InlineScope scope, InlineRun run)
    {
        var start = position;
        var end = Characters.SkipSpaces(text, start, scope.Limit);
        if (end < scope.Limit && text[end] == '\n')
        {
            position = end;
            ReadLineBreak(start, isForced: end - start > 1, scope, run);
            return;
        }

        run.AddText(start, end);
        position = end;
    }

    // A break takes the white space around it; two spaces before it or a backslash force it.
    private void ReadLineBreak(int start, bool isForced, InlineScope scope, InlineRun run)
    {
        var end = Characters.SkipSpaces(text, position + 1, scope.Limit);
        var span = leaf.ToSource(start, end);
        run.Add(start, end, isForced ? new LineBreakNode(span) : new SoftBreakNode(span));
        position = end;
    }

    // Outside all marks nobody looks at what comes next: words up to the last space before a mark are taken at once.
    private bool SkipPlainWords(InlineScope scope, InlineRun run)
    {
        if (depth > 0 || attempts > 0 || position < plainEnd)
        {
            return false;
        }

        var rest = text.AsSpan(position, scope.Limit - position);
        var plain = rest.IndexOfAny(Characters.Marks);
        plain = plain < 0 ? rest.Length : plain;
        plainEnd = position + plain;
        var length = rest[..plain].LastIndexOf(' ');
        length = length < 0 ? 0 : rest[..length].TrimEnd(' ').Length;
        Take(length, run);
        return length > 0;
    }

    private void ReadText(InlineScope scope, InlineRun run)
    {
        if (SkipPlainWords(scope, run))
        {
            return;
        }

        var start = position;
        while (position < scope.Limit)
        {
            var length = Characters.WordLength(text, position, scope.Limit);
            if (length == 0 && text[position] == '.' && CharAt(position + 1, scope) != '.')
            {
                length = 1;
            }

            if (length == 0)
            {
                break;
            }

            position += length;
        }

        if (position > start)
        {
            run.AddText(start, position);
            wordEnd = position;
            return;
        }

        // An ellipsis or a dash is one mark (Pandoc manual, "Extension: smart").
        var c = text[position];
        var next = CharAt(position + 1, scope);
        var third = CharAt(position + 2, scope);
        if (c == '.' && next == '.' && third == '.')
        {
            Take(3, run);
        }
        else if (c == '-' && next == '-')
        {
            Take(third == '-' ? 3 : 2, run);
        }
        else
        {
            Take(char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? 2 : 1, run);
        }
    }

    private void ReadBackslash(InlineScope scope, InlineRun run)
    {
        var start = position;
        if (start + 1 < scope.Limit && text[start + 1] == '\n')
        {
            position++;
            ReadLineBreak(start, isForced: true, scope, run);
            return;
        }

        // The last line of a block ends with a line break too.
        if (start + 1 == text.Length)
        {
            position++;
            run.Add(start, position, new LineBreakNode(leaf.ToSource(start, position)));
            return;
        }

        if (start + 1 < scope.Limit && !Characters.IsWord(text, start + 1, scope.Limit))
        {
            var isPair = char.IsHighSurrogate(text[start + 1]) && char.IsLowSurrogate(CharAt(start + 2, scope));
            position += isPair ? 3 : 2;
            run.Add(start, position, new EscapeNode(leaf.ToSource(start, position), text[start + 1]));
            return;
        }

        if (scanners.Tex.End(start, scope.Limit) is > 0 and var end)
        {
            position = end;
            run.Add(start, end, new RawInlineNode(leaf.ToSource(start, end), RawKind.Tex, null));
            return;
        }

        Take(1, run);
    }

    private void ReadCode(InlineScope scope, InlineRun run)
    {
        var start = position;
        var close = scanners.Code.CodeCloser(start, scope.Limit, out var length);
        if (close < 0)
        {
            Take(1, run);
            return;
        }

        position = close + length;
        if (AttributeReader.TryReadRaw(leaf, position, scope.Limit, out var rawEnd) is { } format)
        {
            var kind = format.Text switch
            {
                "html" or "html4" or "html5" => RawKind.Html,
                "tex" or "latex" => RawKind.Tex,
                _ => RawKind.Other,
            };
            position = rawEnd;
            run.Add(start, rawEnd, new RawInlineNode(leaf.ToSource(start, rawEnd), kind, null));
            return;
        }

        var attributes = AttributeReader.TryRead(leaf, position, scope.Limit, out var end);
        position = end;
        var contentStart = Characters.SkipSpaces(text, start + length, close);
        var contentEnd = close;
        while (contentEnd > contentStart && Characters.IsBlank(text[contentEnd - 1]))
        {
            contentEnd--;
        }

        var content = leaf.ToSource(contentStart, contentEnd);
        run.Add(start, end, new CodeNode(leaf.ToSource(start, end), content, attributes));
    }

    private void ReadMath(InlineScope scope, InlineRun run)
    {
        var start = position;
        var end = scanners.Code.MathEnd(start, scope.Limit, out var isDisplay);
        if (end < 0)
        {
            Take(1, run);
            return;
        }

        position = end;
        run.Add(start, end, new MathNode(leaf.ToSource(start, end)));

        // An apostrophe after a formula opens no quotation ($n$'th).
        var next = CharAt(end + 1, scope);
        if (!isDisplay && CharAt(end, scope) is '\'' or '\u2019'
            && !(next != '\0' && (char.IsWhiteSpace(next) || Characters.IsPunctuation(next))))
        {
            Take(1, run);
        }
    }

    private void ReadEntity(InlineScope scope, InlineRun run)
    {
        var start = position;
        if (Entities.TryRead(text, start, scope.Limit, out var end) is not { } meaning)
        {
            Take(1, run);
            return;
        }

        position = end;
        run.Add(start, end, new EntityNode(leaf.ToSource(start, end), meaning));
    }

    // Templates of other tools: text for Pandoc, but no rule looks into them (FORMAT G).
    private void ReadBrace(InlineScope scope, InlineRun run)
    {
        var start = position;
        var close = CharAt(start + 1, scope) switch
        {
            '{' => templateEnd.Next(start + 2),
            '%' => tagEnd.Next(start + 2),
            _ => -1,
        };
        if (close < 0 || close + 2 > scope.Limit || text.IndexOf('\n', start, close - start) >= 0)
        {
            Take(1, run);
            return;
        }

        position = close + 2;
        run.Add(start, position, new TemplateNode(leaf.ToSource(start, position)));
    }
}
