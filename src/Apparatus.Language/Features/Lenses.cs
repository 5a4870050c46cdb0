using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>
/// Counts references above what they lead to: note definitions, headings with identifiers of their own, entries of bibliographies and glossaries, link definitions. The places
/// are found at once, the numbers when a lens is shown.
/// </summary>
public static class Lenses
{
    /// <summary>The lenses of a file, in order; empty when it defines nothing.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    public static ImmutableArray<Lens> In(SemanticModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var lenses = new List<Lens>();
        if (model.Markdown is { } document)
        {
            lenses.AddRange(document.Index.NoteDefinitions.Select(note => new Lens(new Symbol(SymbolKind.Note, note.Label), note.MarkerSpan)));
            foreach (var heading in document.Index.Headings)
            {
                if (heading.Attributes?.Id is { } id)
                {
                    lenses.Add(new Lens(new Symbol(SymbolKind.Identifier, id.Text), FirstLine(model.Text, heading.Span)));
                }
            }

            lenses.AddRange(SymbolTable.For(SymbolKind.LinkLabel).InDocument(model).Where(found => found.IsDefinition).Select(found => new Lens(found.Symbol, found.Span)));
        }

        if (model.Edition.Glossary.SourceOf(model.Document.Path) is { } glossary)
        {
            lenses.AddRange(glossary.File.Entries.Select(entry => new Lens(new Symbol(SymbolKind.Term, entry.Id), entry.HeadwordSpan)));
        }

        // Aliases are keys of the same entry, which has one lens.
        var source = (model.Document as BibliographyDocument)?.Bibliography ?? (model.Edition.InlineReferences is { } inline && inline.Path == model.Document.Path ? inline.File : null);
        lenses.AddRange((source?.Entries ?? []).Where(entry => entry.IsCitable).Select(entry => new Lens(new Symbol(SymbolKind.Work, entry.Key), entry.KeySpan)));
        return [.. lenses.OrderBy(lens => lens.Span)];
    }

    /// <summary>What a lens says.</summary>
    /// <param name="model">The file that the lens stands in, in its edition as it is now.</param>
    /// <param name="symbol">The lens's symbol.</param>
    public static LensText Resolve(SemanticModel model, Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (symbol.Kind == SymbolKind.Work)
        {
            var citations = Citations(model.Edition, symbol.Name);
            return new LensText(CitedTimes.Of(citations.Length), citations);
        }

        if (symbol.Kind == SymbolKind.Term)
        {
            ImmutableArray<Place> uses = [.. Uses(model.Edition, symbol.Name)];
            return new LensText(uses.Length == 1 ? "1 use" : $"{uses.Length} uses", uses);
        }

        ImmutableArray<Place> references = [.. SymbolTable.Find(model, symbol).Where(occurrence => !occurrence.IsDefinition).Select(occurrence => new Place(occurrence.Path, occurrence.Span))];
        var noun = symbol.Kind == SymbolKind.Identifier ? "link" : "reference";
        return new LensText(references.Length == 1 ? $"1 {noun}" : $"{references.Length} {noun}s", references);
    }

    // What the text says of it; other entries and its own definition do not count (FORMAT C1).
    private static IEnumerable<Place> Uses(Edition edition, string id) =>
        edition.Glossary.Index.Find(id).SelectMany(edition.Glossary.Uses).Distinct().Select(use => new Place(use.Document.Path, use.Match.Span));

    // An editor shows a lens above one line (LSP, CodeLens.range).
    private static TextSpan FirstLine(SourceText text, TextSpan span) =>
        TextSpan.FromBounds(span.Start, Math.Min(span.End, text.GetLineSpan(text.GetLine(span.Start)).End));

    private static ImmutableArray<Place> Citations(Edition edition, string key)
    {
        var aliases = edition.Works.Find(key)?.Entry.Aliases.Select(alias => alias.Key) ?? [];
        return
        [
            .. aliases.Prepend(key).Distinct().SelectMany(edition.Citations.Find).OrderBy(place => place.File).ThenBy(place => place.Index)
                .Select(place => new Place(edition.DocumentOf(place).Path, edition.DocumentOf(place).Index.Citations[place.Index].Node.MarkerSpan)),
        ];
    }
}
