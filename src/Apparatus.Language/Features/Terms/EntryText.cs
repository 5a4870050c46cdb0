using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Terms;

/// <summary>The words about an entry of a glossary that a hover shows (FORMAT C1).</summary>
public static class EntryText
{
    private const int LongestField = 2000;

    /// <summary>Headword, kind, definition, forms in other languages, other entries, sources, how often it is used and where it stands, each on its line.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="format">How the text is to be written.</param>
    /// <param name="name">What a file is called, as people read it; left out, its path within the edition.</param>
    public static string Of(DefinedEntry entry, MarkupFormat format, Func<Document, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var context = new HoverContext(new SemanticModel(entry.Edition, entry.Place.Source.Document), link: null, name);
        var here = entry.Form is { } form ? TermText.Form(entry.Place, [form]) : null;
        return new TermText(context, entry.Edition).Add(new HoverDraft(entry.Place.Entry.Span), entry.Place, here).Write(format);
    }

    /// <summary>The definitions and fields of an entry in order, each on one line; those without words are left out.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="format">How the words are to be written.</param>
    /// <returns>The name of the field, null for a definition, and the words.</returns>
    public static IEnumerable<(string? Field, string Words)> Paragraphs(DefinedEntry entry, MarkupFormat format)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Place.Entry.Paragraphs
            .Select(paragraph => (paragraph.Field, Words: new HoverDraft(paragraph.Span)
                .Line(string.Join(' ', new Excerpt(entry.Edition, paragraph.Text, LongestField).Blocks(paragraph.Blocks).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Write(format)))
            .Where(paragraph => paragraph.Words.Length > 0);
    }
}
