using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>
/// Jumps from a name to what it names: from a reference to its note and back, from a citation or a term to its entry, from a link to its target, from a
/// <c>crossref</c> to the parent, from a path in a manifest to the file (LSP <c>definition</c> and <c>declaration</c>).
/// </summary>
public static class Definition
{
    /// <summary>
    /// The jump at a place. Of several definitions the one that Pandoc prints comes first. An entry, a heading and whatever nothing refers to
    /// lead to themselves, so that an editor offers the references instead. Null when there is nothing to jump to.
    /// </summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    public static DefinitionLinks? Find(SemanticModel model, int offset)
    {
        if (DeclaredPaths.At(model, offset) is { } declared)
        {
            return declared.IsThere && declared.Full is { } path ? new DefinitionLinks(declared.Span, [StartOf(path)]) : null;
        }

        if (CitedPage(model, offset) is { } page)
        {
            return page;
        }

        var found = SymbolTable.At(model, offset);
        if (found is not null && Targets(model, found) is { IsEmpty: false } targets)
        {
            return new DefinitionLinks(found.Span, targets);
        }

        return FileTarget(model, offset);
    }

    // The locator of a citation of the edited work itself leads to the page (FORMAT A2, "cite").
    private static DefinitionLinks? CitedPage(SemanticModel model, int offset)
    {
        if (model.Markdown is not { } document
            || model.NodesAt(offset).OfType<CitationNode>().LastOrDefault(node => node.SuffixSpan.Contains(offset)) is not { } citation
            || CitedPages.Find(model.Edition, document, citation) is not { } page)
        {
            return null;
        }

        var file = model.Edition.DocumentOf(page.Place);
        var marker = file.Index.PageMarkers[page.Place.Index].Node.Span;
        return new DefinitionLinks(citation.SuffixSpan, [new DefinitionTarget(file.Path, marker, marker)]);
    }

    private static ImmutableArray<DefinitionTarget> Targets(SemanticModel model, Occurrence found)
    {
        var symbol = found.Symbol;
        if (found.IsInWords && model.Markdown is { } document && model.Edition.Glossary.Index.In(document).At(found.Span.Start) is { } phrase)
        {
            // One phrase may be a form of two entries (ED4002).
            return [.. model.Edition.Glossary.EntriesOf(phrase).OrderBy(place => place.Entry.Id != symbol.Name)
                .SelectMany(place => SymbolTable.For(SymbolKind.Term).Definitions(model.Edition, place.Entry.Id)).Distinct().Select(ToTarget)];
        }

        if (!found.IsDefinition)
        {
            return [.. Definitions(model, symbol).Select(ToTarget)];
        }

        if (symbol.Kind is not (SymbolKind.Note or SymbolKind.LinkLabel))
        {
            return [ToTarget(found)];
        }

        var references = SymbolTable.Find(model, symbol).Where(other => !other.IsDefinition).Select(ToTarget).ToImmutableArray();
        return references.IsEmpty ? [ToTarget(found)] : references;
    }

    private static IEnumerable<Occurrence> Definitions(SemanticModel model, Symbol symbol)
    {
        var definitions = SymbolTable.For(symbol.Kind).Definitions(model.Edition, symbol.Name).ToList();
        if (definitions.Count == 0)
        {
            return SymbolTable.Find(model, symbol).Where(other => other.IsDefinition);
        }

        switch (symbol.Kind)
        {
            case SymbolKind.Note:
                // Pandoc takes the last one, and none that it does not read.
                definitions.Reverse();
                return definitions.OrderBy(other => !IsRead(model.Edition, other));
            case SymbolKind.Work or SymbolKind.LinkLabel:
                definitions.Reverse();
                return definitions;
            default:
                return definitions;
        }
    }

    private static bool IsRead(Edition edition, Occurrence definition) =>
        edition.Find(definition.Path) is MarkdownDocument document && document.Index.NoteDefinitions.Any(note => note.LabelSpan == definition.NameSpan);

    // A link to a file, or to an identifier in a file that is no part of the edition.
    private static DefinitionLinks? FileTarget(SemanticModel model, int offset)
    {
        if (model.Markdown is not { } document)
        {
            return null;
        }

        foreach (var address in document.Index.LinkAddresses.Where(address => address.Span.Contains(offset) || address.Span.End == offset).Reverse())
        {
            var destination = LinkDestination.Parse(address.Target, document.Path);
            if (destination.Path is { } path && Open(model.Edition, path) is { } file)
            {
                var target = destination.Identifier is { } id && file is MarkdownDocument text ? TargetIn(text, id) : null;
                return new DefinitionLinks(address.Span, [target ?? StartOf(path)]);
            }

            if (destination is { Path: null, Identifier: { } name } && InVolumes(model.Edition, name) is { IsEmpty: false } targets)
            {
                return new DefinitionLinks(address.Span, targets);
            }
        }

        return null;
    }

    private static ImmutableArray<DefinitionTarget> InVolumes(Edition edition, string id) =>
        [.. edition.Volumes.SelectMany(volume => SymbolTable.For(SymbolKind.Identifier).Definitions(volume, id)).Select(ToTarget)];

    private static Document? Open(Edition edition, string path) =>
        edition.Find(path) ?? edition.Volumes.Select(volume => volume.Find(path)).FirstOrDefault(found => found is not null);

    private static DefinitionTarget? TargetIn(MarkdownDocument document, string id)
    {
        var span = document.Index.Headings.FirstOrDefault(heading => (heading.Attributes?.Id?.Text ?? heading.Slug) == id)?.Span
            ?? document.Index.Identifiers.Where(use => use.Id.Text == id).Select(use => (TextSpan?)use.Id.Span).FirstOrDefault();
        return span is { } found ? new DefinitionTarget(document.Path, found, found) : null;
    }

    private static DefinitionTarget StartOf(string path) => new(path, new TextSpan(0, 0), new TextSpan(0, 0));

    private static DefinitionTarget ToTarget(Occurrence found) => new(found.Path, found.Extent, found.Span);
}
