using System;

namespace Apparatus.Language.Syntax.Reading;

/// <content>Notes, spans, links, images, literal brackets, tags.</content>
internal sealed partial class InlineParser
{
    private readonly int lastBracket;
    private readonly int lastSpanCloser;

    // The label has no white space, circumflex or bracket (FORMAT A4.1).
    private bool ReadNoteReference(InlineScope scope, InlineRun run)
    {
        var start = position;
        if (CharAt(start + 1, scope) != '^')
        {
            return false;
        }

        var at = start + 2;
        while (at < scope.Limit && text[at] is not (' ' or '\t' or '\n' or '\r' or '^' or '[' or ']'))
        {
            at++;
        }

        if (at == start + 2 || CharAt(at, scope) != ']')
        {
            return false;
        }

        position = at + 1;
        var label = leaf.ToSource(start + 2, at);
        run.Add(start, position, new NoteReferenceNode(leaf.ToSource(start, position), text[(start + 2)..at], label));
        return true;
    }

    private bool ReadInlineNote(InlineScope scope, InlineRun run)
    {
        var start = position;
        if (CharAt(start + 1, scope) != '[')
        {
            return false;
        }

        var close = brackets.CloserOf(start + 1, scope.Limit);
        if (close < 0)
        {
            position += 2;
            run.Add(start, position, new InlineNoteNode(leaf.ToSource(start, position), [], isClosed: false));
            return true;
        }

        var inlines = ReadBetween(start + 2, close, scope);
        position = close + 1;
        run.Add(start, position, new InlineNoteNode(leaf.ToSource(start, position), inlines, isClosed: true));
        return true;
    }

    // A span, a link, or brackets that stay literal as far as this text alone can tell.
    private bool ReadBracket(InlineScope scope, InlineRun run)
    {
        var start = position;
        var close = CharAt(start + 1, scope) == '^' ? -1 : brackets.CloserOf(start, scope.Limit);
        if (close < 0)
        {
            return false;
        }

        if (AttributeReader.TryRead(leaf, close + 1, scope.Limit, out var end) is { } attributes)
        {
            var inlines = ReadBetween(start + 1, close, scope);
            position = end;
            run.Add(start, end, new SpanNode(leaf.ToSource(start, end), inlines, attributes));
            return true;
        }

        return scope.AllowLinks && ReadLink(start, start, close, isImage: false, scope, run);
    }

    private bool ReadImage(InlineScope scope, InlineRun run)
    {
        var start = position;
        if (CharAt(start + 1, scope) != '[' || CharAt(start + 2, scope) == '^')
        {
            return false;
        }

        var close = brackets.CloserOf(start + 1, scope.Limit);
        return close >= 0 && ReadLink(start, start + 1, close, isImage: true, scope, run);
    }

    private bool ReadLink(int start, int open, int close, bool isImage, InlineScope scope, InlineRun run)
    {
        var inner = isImage ? scope : scope with { AllowLinks = false };
        if (targets.TryRead(close + 1, scope.Limit) is { } target)
        {
            var attributes = AttributeReader.TryRead(leaf, target.End, scope.Limit, out var end);
            end = attributes is null ? target.End : end;
            var inlines = ReadBetween(open + 1, close, inner);
            position = end;
            var address = LinkTargets.Resolve(text, target.AddressStart, target.AddressEnd);
            var addressSpan = leaf.ToSource(target.AddressStart, target.AddressEnd);
            var span = leaf.ToSource(start, end);
            run.Add(start, end, new LinkNode(span, LinkKind.Inline, isImage, inlines, address, addressSpan, attributes));
            return true;
        }

        var labelClose = LabelAfter(close, scope);
        if (labelClose >= 0 && IsPlainLabel(open, close, labelClose))
        {
            var inlines = ReadBetween(open + 1, close, inner);
            position = labelClose + 1;
            var (labelStart, labelEnd) = labelClose == close + 2 ? (open + 1, close) : (close + 2, labelClose);
            var label = text[labelStart..labelEnd];
            var labelSpan = leaf.ToSource(labelStart, labelEnd);
            var span = leaf.ToSource(start, position);
            run.Add(start, position, new LinkNode(span, LinkKind.Reference, isImage, inlines, label, labelSpan, null));
            return true;
        }

        var content = ReadBetween(open + 1, close, scope);
        position = close + 1;
        run.AddText(start, open);
        run.Add(open, position, new BracketNode(leaf.ToSource(open, position), content));
        if (labelClose >= 0)
        {
            wordEnd = -1;
            run.Append(ReadAll(scope with { Limit = labelClose + 1 }));
        }

        return true;
    }

    // The bracket that closes the label of a reference link, or -1. The label follows at once; a note or a citation
    // in brackets is none.
    private int LabelAfter(int close, InlineScope scope)
    {
        var open = close + 1;
        if (CharAt(open, scope) != '[' || CharAt(open + 1, scope) == '^')
        {
            return -1;
        }

        var labelClose = brackets.CloserOf(open, scope.Limit);
        if (labelClose < 0)
        {
            return -1;
        }

        position = open;
        wordEnd = -1;
        var isCitation = ReadCitationGroup(scope, new InlineRun(leaf));
        position = open;
        return isCitation ? -1 : labelClose;
    }

    // Words with notes, citations or brackets of their own are hardly a label: they are read as the text that an
    // unknown label makes them.
    private bool IsPlainLabel(int open, int close, int labelClose)
    {
        var label = labelClose == close + 2
            ? text.AsSpan(open + 1, close - open - 1)
            : text.AsSpan(close + 2, labelClose - close - 2);
        return label.IndexOfAny("@[^") < 0;
    }

    private bool ReadAutolink(InlineScope scope, InlineRun run)
    {
        var start = position;
        if (!scope.AllowLinks || Autolinks.End(text, start, scope.Limit) is not (> 0 and var close))
        {
            return false;
        }

        var attributes = AttributeReader.TryRead(leaf, close, scope.Limit, out var end);
        position = attributes is null ? close : end;
        var address = leaf.ToSource(start + 1, close - 1);
        var target = LinkTargets.Resolve(text, start + 1, close - 1);
        var span = leaf.ToSource(start, position);
        var words = new TextNode(address);
        run.Add(start, position, new LinkNode(span, LinkKind.Autolink, false, [words], target, address, attributes));
        return true;
    }

    // A <span> with its end is read as one unit (Pandoc manual, "Extension: native_spans"); its tags stay raw.
    private bool ReadHtmlSpan(InlineScope scope, InlineRun run)
    {
        var start = position;
        if (scanners.Tags.TryRead(start, scope.Limit) is not { Name: "span", IsClosing: false } tag
            || lastSpanCloser < tag.End)
        {
            return false;
        }

        var content = new InlineRun(leaf);
        if (!Attempt(() => ReadToSpanCloser(tag, scope, content)))
        {
            return false;
        }

        AddTag(start, tag, run);
        run.Append(content);
        return true;
    }

    private bool ReadToSpanCloser(HtmlTag tag, InlineScope scope, InlineRun content)
    {
        position = tag.End;
        while (!tooDeep)
        {
            if (IsAt('<', scope)
                && scanners.Tags.TryRead(position, scope.Limit) is { Name: "span", IsClosing: true } closer)
            {
                AddTag(position, closer, content);
                position = closer.End;
                return true;
            }

            if (!ReadInline(scope, content))
            {
                return false;
            }
        }

        return false;
    }

    private bool ReadTag(InlineScope scope, InlineRun run)
    {
        if (scanners.Tags.TryRead(position, scope.Limit) is not { } tag)
        {
            return false;
        }

        AddTag(position, tag, run);
        position = tag.End;
        return true;
    }

    private void AddTag(int start, HtmlTag tag, InlineRun run)
    {
        var span = leaf.ToSource(start, tag.End);
        if (tag.IsComment)
        {
            run.Add(start, tag.End, new CommentNode(span, leaf.ToSource(start + 4, tag.End - 3)));
            return;
        }

        AttributeText? id = tag.IdStart < 0 || tag.IsClosing
            ? null
            : new AttributeText(text[tag.IdStart..tag.IdEnd], leaf.ToSource(tag.IdStart, tag.IdEnd));
        run.Add(start, tag.End, new RawInlineNode(span, RawKind.Html, id));
    }
}
