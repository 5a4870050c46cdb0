using System;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>A macro of BibTeX, in its <c>@string</c> or in a field: what it stands for.</summary>
internal sealed class MacroHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Document is not BibliographyDocument { Bibliography: var file } || !file.Format.IsBibTeX())
        {
            return null;
        }

        if (file.Strings.FirstOrDefault(macro => macro.NameSpan.Contains(offset)) is { } defined)
        {
            return Show(context, defined, defined.NameSpan);
        }

        var field = file.Entries.Where(entry => entry.Span.Contains(offset)).SelectMany(entry => entry.Fields).FirstOrDefault(found => found.ValueSpan.Contains(offset));
        if (field is null || WordAt(context.Model.Text, field.ValueSpan, offset) is not { } word)
        {
            return null;
        }

        // A macro holds for what comes after it, the last one before a field counts.
        var name = context.Model.Text.ToString(word);
        return file.Strings.LastOrDefault(macro => macro.Span.End <= word.Start && string.Equals(macro.Name, name, StringComparison.OrdinalIgnoreCase)) is { } used
            ? Show(context, used, word)
            : null;
    }

    private static HoverDraft Show(HoverContext context, BibliographyString macro, TextSpan span) =>
        new HoverDraft(span)
            .Line(Markdown.Bold($"{Markdown.Escape(macro.Name)} = {Markdown.Escape(macro.Value)}"))
            .Line(span == macro.NameSpan ? string.Empty : context.Place(context.Model.Document, macro.NameSpan));

    // A name outside braces and quotation marks.
    private static TextSpan? WordAt(SourceText text, TextSpan value, int offset)
    {
        var depth = 0;
        var isQuoted = false;
        for (var i = value.Start; i < offset; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            isQuoted ^= text[i] == '"' && depth == 0;
        }

        if (depth != 0 || isQuoted || !IsName(text[offset]))
        {
            return null;
        }

        var (start, end) = (offset, offset);
        while (start > value.Start && IsName(text[start - 1]))
        {
            start--;
        }

        while (end < value.End && IsName(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or '+' or '.';
}
