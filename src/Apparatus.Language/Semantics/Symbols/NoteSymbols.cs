using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// Notes: references <c>[^label]</c> and definitions <c>[^label]: …</c>, also those that Pandoc does not read (ED1005), since somebody
/// meant them as definitions.
/// </summary>
public sealed class NoteSymbols : SymbolProvider
{
    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Note;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset)
    {
        if (model.Markdown is not { } document)
        {
            return null;
        }

        foreach (var unread in document.Index.UnreadDefinitions)
        {
            if (unread.Span.Contains(offset))
            {
                return Of(document, unread);
            }
        }

        foreach (var node in model.NodesAt(offset).Reverse())
        {
            switch (node)
            {
                case NoteReferenceNode reference:
                    return Of(document, reference);
                case NoteDefinitionNode definition when definition.MarkerSpan.Contains(offset):
                    return Of(document, definition);
            }
        }

        return MetadataReferences(document).Concat(SpacedReferences(model)).FirstOrDefault(found => found.Span.Contains(offset));
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model) =>
        model.Markdown is { } document
            ? document.Index.NoteDefinitions.Select(note => Of(document, note))
                .Concat(document.Index.UnreadDefinitions.Select(unread => Of(document, unread)))
                .Concat(document.Index.NoteReferences.Where(use => !IsUnread(document, use)).Select(use => Of(document, use.Node)))
                .Concat(SpacedReferences(model))
                .OrderBy(found => found.Span)
            : [];

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        var notes = edition.Notes;
        var references = notes.References(name)
            .Where(place => !IsUnread(edition.DocumentOf(place), edition.DocumentOf(place).Index.NoteReferences[place.Index]))
            .Select(place => (place.File, Found: Of(edition.DocumentOf(place), edition.DocumentOf(place).Index.NoteReferences[place.Index].Node)));
        var spaced = !name.Any(char.IsWhiteSpace)
            ? []
            : edition.Documents.SelectMany((document, file) =>
                SpacedReferences(new SemanticModel(edition, document)).Where(found => found.Symbol.Name == name).Select(found => (File: file, Found: found)));
        return PlacedDefinitions(edition, name).Concat(references).Concat(spaced)
            .OrderBy(found => found.File).ThenBy(found => found.Found.Span).Select(found => found.Found);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Definitions(Edition edition, string name) =>
        PlacedDefinitions(edition, name).OrderBy(found => found.File).ThenBy(found => found.Found.Span).Select(found => found.Found);

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName) =>
        NoteLabels.Flaw(newName) ?? NoteLabels.Collision(edition, oldName, newName) ?? AutomaticIds.RefuseLabel(edition, oldName);

    private static IEnumerable<(int File, Occurrence Found)> PlacedDefinitions(Edition edition, string name) =>
        edition.Notes.Definitions(name)
            .Select(place => (place.File, Found: Of(edition.DocumentOf(place), edition.DocumentOf(place).Index.NoteDefinitions[place.Index])))
            .Concat(edition.Notes.UnreadDefinitions(name)
                .Select(place => (place.File, Found: Of(edition.DocumentOf(place), edition.DocumentOf(place).Index.UnreadDefinitions[place.Index]))));

    // Most lines that look like a definition are read as a reference and a colon.
    private static bool IsUnread(MarkdownDocument document, NoteReferenceUse use) =>
        !document.Index.UnreadDefinitions.IsEmpty && document.Index.UnreadDefinitions.Any(unread => unread.Span.Start == use.Node.Span.Start);

    // Front matter has no nodes; its references stand in the index all the same.
    private static IEnumerable<Occurrence> MetadataReferences(MarkdownDocument document) =>
        document.Tree.FrontMatter is { } front
            ? document.Index.NoteReferences.TakeWhile(use => use.Node.Span.Start < front.Span.End).Select(use => Of(document, use.Node))
            : [];

    // “[^a b]” is no reference to Pandoc. Where “[^a b]:” stands too, somebody meant a note (ED1005).
    private static IEnumerable<Occurrence> SpacedReferences(SemanticModel model)
    {
        var labels = model.Edition.Documents.SelectMany(file => file.Facts.UnreadLabels).Where(label => label.Any(char.IsWhiteSpace)).Distinct();
        foreach (var label in labels)
        {
            var written = $"[^{label}]";
            for (var at = model.Text.Content.IndexOf(written, StringComparison.Ordinal); at >= 0; at = model.Text.Content.IndexOf(written, at + 1, StringComparison.Ordinal))
            {
                if (model.NodesAt(at) is [.., TextNode])
                {
                    var span = new TextSpan(at, written.Length);
                    yield return new Occurrence(
                        new Symbol(SymbolKind.Note, label), false, model.Document.Path, new TextSpan(at + 2, label.Length), span, span);
                }
            }
        }
    }

    private static Occurrence Of(Document document, NoteReferenceNode reference) =>
        new(new Symbol(SymbolKind.Note, reference.Label), false, document.Path, reference.LabelSpan, reference.Span, reference.Span);

    private static Occurrence Of(Document document, NoteDefinitionNode definition) =>
        new(new Symbol(SymbolKind.Note, definition.Label), true, document.Path, definition.LabelSpan, definition.MarkerSpan, definition.Span);

    // Nothing says how far its text was meant to go: the line.
    private static Occurrence Of(Document document, UnreadDefinition unread)
    {
        var end = document.Text.GetLineSpan(document.Text.GetLine(unread.Span.Start)).End;
        return new Occurrence(
            new Symbol(SymbolKind.Note, unread.Label),
            true,
            document.Path,
            new TextSpan(unread.Span.Start + 2, unread.Label.Length),
            unread.Span,
            TextSpan.FromBounds(unread.Span.Start, Math.Max(end, unread.Span.End)));
    }
}
