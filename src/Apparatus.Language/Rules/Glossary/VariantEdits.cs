using System;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>Edits of the other forms that an entry lists.</summary>
internal static class VariantEdits
{
    /// <summary>Takes a form out of <c>also=</c> or <c>*Also:*</c>; null where it is not written out by itself, and where nothing would be left of what is printed.</summary>
    /// <param name="place">The entry.</param>
    /// <param name="variant">One of its forms.</param>
    public static TextEdit? Delete(GlossaryPlace place, GlossaryVariant variant)
    {
        var text = place.Source.Document.Text;
        if (place.Source.Document is not MarkdownDocument || text.ToString(variant.Span) != variant.Text)
        {
            return null;
        }

        var siblings = place.Entry.Variants.Where(other => other.IsPrinted == variant.IsPrinted).ToList();
        var start = Mark(text, variant.Span.Start) ?? variant.Span.Start;
        if (siblings.Count > 1)
        {
            return variant == siblings[0]
                ? new TextEdit(TextSpan.FromBounds(start, Mark(text, siblings[1].Span.Start) ?? siblings[1].Span.Start), string.Empty)
                : new TextEdit(TextSpan.FromBounds(siblings[siblings.IndexOf(variant) - 1].Span.End, variant.Span.End), string.Empty);
        }

        return place.Entry.AlsoSpan is { } also && !variant.IsPrinted ? DeleteAll(text, also) : null;
    }

    /// <summary>Allows a form that editors' text was not to use: takes away its <c>!</c>. Null where that is not written by itself.</summary>
    /// <param name="place">The entry.</param>
    /// <param name="variant">One of its forms.</param>
    public static TextEdit? Allow(GlossaryPlace place, GlossaryVariant variant)
    {
        var text = place.Source.Document.Text;
        return text.ToString(variant.Span) == variant.Text && Mark(text, variant.Span.Start) is { } mark ? new TextEdit(TextSpan.FromBounds(mark, variant.Span.Start), string.Empty) : null;
    }

    // The offset of "!" before a form; null when there is none.
    private static int? Mark(SourceText text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] == ' ')
        {
            at--;
        }

        return at >= 0 && text[at] == '!' ? at : null;
    }

    // also="…" with the space before it.
    private static TextEdit? DeleteAll(SourceText text, TextSpan value)
    {
        var key = text.Content.LastIndexOf("also=", value.Start, StringComparison.Ordinal);
        var end = value.End < text.Length && text[value.End] == '"' ? value.End + 1 : value.End;
        return key <= 0 || value.Start - key > 6 ? null : new TextEdit(TextSpan.FromBounds(text[key - 1] == ' ' ? key - 1 : key, end), string.Empty);
    }
}
