using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Hovering;

/// <summary>What hovers say of entries of a glossary (FORMAT C1). Markdown.</summary>
/// <param name="context">Makes the links.</param>
/// <param name="edition">The edition whose glossary it is: that of the file, or another volume.</param>
internal sealed class TermText(HoverContext context, Edition edition)
{
    // FORMAT C1 and ED4004: a definition is shown up to here.
    private const int LongestDefinition = 400;
    private const int LongestField = 160;
    private const int MostEntries = 3;
    private const int MostReferences = 6;
    private const int MostSources = 5;
    private const int MostSteps = 5;

    private readonly GlossaryTable glossary = edition.Glossary;

    /// <summary>Adds the entries with an id, of the edition or else of another volume; null when none has it, or something else of the edition has.</summary>
    public static HoverDraft? Add(HoverContext context, HoverDraft draft, string id)
    {
        var own = context.Edition;
        var isOther = own.HeadingIds.Find(id) is not null || own.Identifiers.Find(id).Count > 0;
        foreach (var edition in own.Glossary.Find(id) is not null ? [own] : isOther ? [] : own.Volumes)
        {
            if (edition.Glossary.Index.Find(id) is { IsEmpty: false } numbers)
            {
                return new TermText(context, edition).Add(draft, [.. numbers.Select(number => edition.Glossary.Entries[number])], _ => null);
            }
        }

        return null;
    }

    /// <summary>What an entry is about, in a word.</summary>
    public static string Kind(EntryKind kind) => kind switch
    {
        EntryKind.Person => "person",
        EntryKind.Place => "place",
        EntryKind.Organisation => "organisation",
        EntryKind.Work => "work",
        _ => "term",
    };

    /// <summary>The short definition on one line, its citations in short form, cut at a word; empty when there is none.</summary>
    public static string Definition(Edition edition, GlossaryEntry entry) =>
        entry.Definition is { } paragraph ? OneLine(new Excerpt(edition, paragraph.Text, LongestDefinition) { IsWithoutNotes = true }.Blocks(paragraph.Blocks)) : string.Empty;

    /// <summary>Adds several entries; those whose scope names the file come first, those of another scope last.</summary>
    /// <param name="draft">What they are added to.</param>
    /// <param name="entries">The entries, at least one.</param>
    /// <param name="here">What is said of the form in which the text speaks of an entry; null for nothing.</param>
    public HoverDraft Add(HoverDraft draft, ImmutableArray<GlossaryPlace> entries, Func<GlossaryPlace, string?> here)
    {
        foreach (var place in entries.OrderBy(Rank).Take(MostEntries))
        {
            Add(draft, place, here(place));
        }

        return entries.Length > MostEntries ? draft.Break().Line($"and {entries.Length - MostEntries} more entries") : draft;
    }

    /// <summary>Adds one entry as a paragraph.</summary>
    /// <param name="draft">What it is added to.</param>
    /// <param name="place">The entry.</param>
    /// <param name="here">What is said of the form in which the text speaks of it; null for nothing.</param>
    public HoverDraft Add(HoverDraft draft, GlossaryPlace place, string? here)
    {
        var entry = place.Entry;
        var redirect = entry.Definition is null ? Redirect(place) : null;
        return draft.Break()
            .Line([Markdown.Bold(Markdown.Escape(entry.Headword)), Kind(entry.Kind), .. entry.Kind == EntryKind.Person ? Fields(entry, "Dates", "Role") : []])
            .Line(redirect is null ? Definition(edition, entry) : $"See: {Reference(redirect)}")
            .Line(redirect is null ? string.Empty : Definition(edition, redirect.Entry))
            .Line([.. Originals(entry), here ?? string.Empty, SeeAlso(entry, redirect)])
            .Line(Sources(entry))
            .Line(Uses(place), context.Place(place.Source.Document, entry.TermSpan));
    }

    /// <summary>What is said of the form in which somebody speaks of an entry; null for the headword, whose case, plural and spellings are the headword too.</summary>
    /// <param name="place">The entry.</param>
    /// <param name="forms">The forms that the words are, of this entry and others.</param>
    public static string? Form(GlossaryPlace place, ImmutableArray<TermForm> forms)
    {
        var own = forms.Where(form => form.Entry == place.Number).ToList();
        if (own.Exists(form => form.Kind == TermFormKind.Headword) || own.Find(form => form.Kind == TermFormKind.Variant) is not { } found
            || found.Index >= place.Entry.Variants.Length)
        {
            return null;
        }

        var variant = place.Entry.Variants[found.Index];
        return $"here: *{Markdown.Escape(variant.Text)}* ({(variant.IsDiscouraged ? "variant that this edition avoids" : "variant")})";
    }

    private int Rank(GlossaryPlace place) =>
        place.Entry.Scope.IsEmpty ? 1 : context.Model.Markdown is { } document && glossary.Index.IsInScope(place.Number, document) ? 0 : 2;

    // Where *See:* leads in the end; null where it leads nowhere, or in a circle.
    private GlossaryPlace? Redirect(GlossaryPlace place)
    {
        var seen = new HashSet<int> { place.Number };
        var at = place;
        for (var step = 0; step < MostSteps; step++)
        {
            var see = at.Entry.SeeAlso.FirstOrDefault(reference => at.Entry.Fields("See").Any(field => field.Span.Contains(reference.Span)));
            if (see is null || glossary.Find(see) is not { } next || !seen.Add(next.Number))
            {
                return null;
            }

            at = next;
            if (at.Entry.Definition is not null)
            {
                return at;
            }
        }

        return null;
    }

    private IEnumerable<string> Fields(GlossaryEntry entry, params string[] names) => names.SelectMany(entry.Fields).Select(Value);

    private string Value(GlossaryParagraph field) =>
        OneLine(new Excerpt(edition, field.Text, LongestField) { IsWithoutNotes = true, HasItalicTransliterations = true }.Blocks(field.Blocks));

    private IEnumerable<string> Originals(GlossaryEntry entry) =>
        from field in entry.Paragraphs
        let name = field.Field ?? string.Empty
        where GlossaryReader.HasOriginals(field) && (FieldNames.IsOriginal(name) || entry.Originals.Any(original => field.Span.Contains(original.Span)))
        let value = Value(field)
        where value.Length > 0
        select $"{Markdown.Escape(name)}: {value}";

    private string SeeAlso(GlossaryEntry entry, GlossaryPlace? redirect)
    {
        var others = entry.SeeAlso.Select(reference => (Words: reference.Words.Trim(), Place: glossary.Find(reference)))
            .Where(reference => reference.Words.Length > 0 && (redirect is null || reference.Place != redirect))
            .DistinctBy(reference => reference.Place?.Entry.Id ?? reference.Words)
            .Take(MostReferences)
            .Select(reference => reference.Place is { } place ? Reference(place) : Markdown.Escape(reference.Words))
            .ToList();
        var name = entry.Definition is null && entry.Fields("See").Any() && redirect is null ? "See" : "See also";
        return others.Count == 0 ? string.Empty : $"{name}: {string.Join(", ", others)}";
    }

    private string Reference(GlossaryPlace place) => context.Words(place.Entry.Headword, place.Source.Document, place.Entry.TermSpan);

    // Each citation of the entry once, with its locator; the words of *Source:* where they are no citation.
    private string Sources(GlossaryEntry entry)
    {
        var found = new List<string>();
        foreach (var paragraph in entry.Paragraphs)
        {
            var text = new CitationText(edition, paragraph.Text);
            var cited = Citations(paragraph.Blocks).Where(citation => !edition.Citations.IsExample(citation.Key)).Select(text.Short).ToList();
            var isSource = string.Equals(paragraph.Field, "Source", StringComparison.OrdinalIgnoreCase);
            found.AddRange(cited.Count == 0 && isSource ? [Value(paragraph)] : cited);
        }

        var sources = found.Where(source => source.Length > 0).Distinct().ToList();
        var more = sources.Count > MostSources ? $" and {sources.Count - MostSources} more" : string.Empty;
        return sources.Count == 0 ? string.Empty : $"Source: {string.Join("; ", sources.Take(MostSources))}{more}";
    }

    private static IEnumerable<CitationNode> Citations(IEnumerable<SyntaxNode> nodes) =>
        nodes.SelectMany(node => node is CitationNode citation ? Citations(node.Children).Prepend(citation) : Citations(node.Children));

    // Where another volume speaks of its terms is not known here.
    private string Uses(GlossaryPlace place) => ReferenceEquals(edition, context.Edition) ? TermUses.Count([.. glossary.Uses(place.Number)]) : string.Empty;

    private static string OneLine(string markdown) => string.Join(' ', markdown.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
