using System.Collections.Immutable;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Outline;

/// <summary>
/// The outline of a file (LSP <c>textDocument/documentSymbol</c>): of Markdown the headings, the entries of a glossary, the notes by series, the pages
/// and the works cited; of a bibliography its entries; of a manifest its keys.
/// </summary>
public static class DocumentSymbols
{
    /// <summary>The outline; empty when there is nothing to show.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="withFields">Whether entries of a bibliography have their fields below them. A bibliography of thousands of works gets ten times as long by it.</param>
    public static ImmutableArray<OutlineSymbol> Of(SemanticModel model, bool withFields = false) => model.Document switch
    {
        MarkdownDocument document => MarkdownOutline.Of(model.Edition, document),
        BibliographyDocument document => BibliographyOutline.Of(model.Edition, document, withFields),
        GlossaryListDocument document => [.. GlossaryOutline.Of(model.Edition.Glossary.SourceOf(document.Path))],
        ManifestDocument document => YamlOutline.Of(document.Text, document.Yaml),
        _ => [],
    };
}
