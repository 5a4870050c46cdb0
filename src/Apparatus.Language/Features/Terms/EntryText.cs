using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Terms;

/// <summary>The words about an entry of a glossary (FORMAT C1).</summary>
public static class EntryText
{
    private const int LongestDefinition = 400;
    private const int LongestField = 2000;

    /// <summary>Headword, kind, definition, forms in other languages, other entries, sources, how often it is used and where it stands, each on its line.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="uses">How many places speak of it.</param>
    /// <param name="files">In how many files.</param>
    /// <param name="where">Where it stands, as people read it: <c>glossary.md:12</c>.</param>
    /// <param name="format">How the text is to be written.</param>
    public static string Of(DefinedEntry entry, int uses, int files, string where, MarkupFormat format)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(where);
        var (edition, glossaryEntry) = (entry.Edition, entry.Place.Entry);
        return new HoverDraft(glossaryEntry.Span)
            .Line([Markdown.Bold(Markdown.Escape(glossaryEntry.Headword)), KindOf(glossaryEntry.Kind), .. glossaryEntry.Kind == EntryKind.Person ? Fields(entry, "Dates", "Role") : []])
            .Line(Definition(edition, glossaryEntry))
            .Line(glossaryEntry.Definition is null ? Redirect(entry) : string.Empty)
            .Line([.. Originals(entry), Asked(entry), SeeAlso(entry)])
            .Line(Sources(entry))
            .Line(Uses(uses, files), Markdown.Escape(where))
            .Write(format);
    }

    /// <summary>The definitions and fields of an entry in order, each on one line; those without words are left out.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="format">How the words are to be written.</param>
    /// <returns>The name of the field, null for a definition, and the words.</returns>
    public static IEnumerable<(string? Field, string Words)> Paragraphs(DefinedEntry entry, MarkupFormat format)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Place.Entry.Paragraphs
            .Select(paragraph => (paragraph.Field, Words: new HoverDraft(paragraph.Span).Line(Words(entry.Edition, paragraph, LongestField)).Write(format)))
            .Where(paragraph => paragraph.Words.Length > 0);
    }

    private static string KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Person => "person",
        EntryKind.Place => "place",
        EntryKind.Organisation => "organisation",
        EntryKind.Work => "work",
        _ => "term",
    };

    private static string Definition(Edition edition, GlossaryEntry entry) => entry.Definition is { } paragraph ? Words(edition, paragraph, LongestDefinition) : string.Empty;

    // "See: trade union", and what that is.
    private static string Redirect(DefinedEntry entry)
    {
        var target = entry.Place.Entry.SeeAlso.Select(entry.Edition.Glossary.Find).FirstOrDefault(place => place is not null);
        return !entry.Place.Entry.Fields("See").Any() || target is null ? string.Empty
            : $"See: {Markdown.Escape(target.Entry.Headword)}" + (Definition(entry.Edition, target.Entry) is { Length: > 0 } words ? $" – {words}" : string.Empty);
    }

    private static IEnumerable<string> Fields(DefinedEntry entry, params string[] names) =>
        names.SelectMany(entry.Place.Entry.Fields).Select(field => Words(entry.Edition, field, LongestField));

    private static IEnumerable<string> Originals(DefinedEntry entry) =>
        from field in entry.Place.Entry.Paragraphs
        let name = field.Field ?? string.Empty
        where FieldNames.IsOriginal(name)
        let words = Words(entry.Edition, field, LongestField)
        where words.Length > 0
        select $"{Markdown.Escape(name)}: {words}";

    // "here: labor aristocracy (variant)"
    private static string Asked(DefinedEntry entry) => entry.Form is { Kind: TermFormKind.Variant } form
        ? $"here: *{Markdown.Escape(form.Text)}* ({(entry.Place.Entry.Variants[form.Index].IsDiscouraged ? "variant that this edition avoids" : "variant")})"
        : string.Empty;

    private static string SeeAlso(DefinedEntry entry)
    {
        var others = entry.Place.Entry.Fields("See also").Select(field => Words(entry.Edition, field, LongestField)).Where(words => words.Length > 0).ToList();
        return others.Count == 0 ? string.Empty : "See also: " + string.Join(", ", others);
    }

    private static string Sources(DefinedEntry entry)
    {
        var sources = new List<string>();
        foreach (var paragraph in entry.Place.Entry.Paragraphs)
        {
            var text = new CitationText(entry.Edition, paragraph.Text);
            var cited = Citations(paragraph.Blocks).Select(text.Short).ToList();
            var isSource = string.Equals(paragraph.Field, "Source", StringComparison.OrdinalIgnoreCase);
            sources.AddRange(cited.Count == 0 && isSource ? [Words(entry.Edition, paragraph, LongestField)] : cited);
        }

        return sources.Count == 0 ? string.Empty : "Source: " + string.Join("; ", sources.Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<CitationNode> Citations(IEnumerable<SyntaxNode> nodes) =>
        nodes.SelectMany(node => node is CitationNode citation ? Citations(node.Children).Prepend(citation) : Citations(node.Children));

    private static string Uses(int uses, int files) => uses switch
    {
        0 => "not used",
        1 => "1 use",
        _ => $"{Markdown.Count(uses, "use")} in {Markdown.Count(files, "file")}",
    };

    private static string Words(Edition edition, GlossaryParagraph paragraph, int longest) =>
        string.Join(' ', new Excerpt(edition, paragraph.Text, longest).Blocks(paragraph.Blocks).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
