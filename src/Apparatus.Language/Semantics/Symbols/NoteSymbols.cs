using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>Notes: references <c>[^label]</c> and definitions <c>[^label]: …</c>, also those that Pandoc does not read (ED1005).</summary>
public sealed class NoteSymbols : SymbolProvider
{
    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Note;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset)
    {
        foreach (var node in model.NodesAt(offset).Reverse())
        {
            switch (node)
            {
                case NoteReferenceNode reference:
                    return Of(model.Document, reference);
                case NoteDefinitionNode definition when definition.MarkerSpan.Contains(offset):
                    return Of(model.Document, definition);
            }
        }

        return MetadataReferences(model).FirstOrDefault(found => found.Span.Contains(offset));
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model)
    {
        if (model.Markdown is not { } document)
        {
            return [];
        }

        return document.Index.NoteDefinitions.Select(note => Of(document, note))
            .Concat(document.Index.NoteReferences.Select(use => Of(document, use.Node)))
            .OrderBy(found => found.Span);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        var definitions = edition.Notes.Definitions(name)
            .Select(place => (place.File, Found: Of(edition.DocumentOf(place), edition.DocumentOf(place).Index.NoteDefinitions[place.Index])));
        var references = edition.Notes.References(name)
            .Select(place => (place.File, Found: Of(edition.DocumentOf(place), edition.DocumentOf(place).Index.NoteReferences[place.Index].Node)));
        return definitions.Concat(references).OrderBy(found => found.File).ThenBy(found => found.Found.Span).Select(found => found.Found);
    }

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName) => null;

    // Front matter has no nodes; its references stand in the index all the same.
    private static IEnumerable<Occurrence> MetadataReferences(SemanticModel model) =>
        model.Markdown is { Tree.FrontMatter: { } front } document
            ? document.Index.NoteReferences.TakeWhile(use => use.Node.Span.Start < front.Span.End).Select(use => Of(document, use.Node))
            : [];

    private static Occurrence Of(Document document, NoteReferenceNode reference) =>
        new(new Symbol(SymbolKind.Note, reference.Label), false, document.Path, reference.LabelSpan, reference.Span, reference.Span);

    private static Occurrence Of(Document document, NoteDefinitionNode definition) =>
        new(new Symbol(SymbolKind.Note, definition.Label), true, document.Path, definition.LabelSpan, definition.MarkerSpan, definition.Span);
}
