using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>Link labels: <c>[text][label]</c>, <c>[label][]</c> and their definitions <c>[label]: address</c>. They ignore case and runs of spaces (Pandoc manual, "Reference links").</summary>
public sealed class LinkLabelSymbols : SymbolProvider
{
    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.LinkLabel;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset) =>
        InDocument(model).LastOrDefault(found => found.Span.Contains(offset));

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model)
    {
        if (model.Markdown is not { } document)
        {
            return [];
        }

        return document.Index.Links.Where(link => link.Kind == LinkKind.Reference).Select(link => Of(document, link))
            .Concat(document.Index.LinkDefinitions.Select(link => Of(document, link)))
            .OrderBy(found => found.Span);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        var wanted = Normalise(name);
        return edition.Documents
            .Where(document => document.Index.LinkDefinitions.Length > 0 || document.Index.Links.Length > 0)
            .SelectMany(document => InDocument(new SemanticModel(edition, document)))
            .Where(found => found.Symbol.Name == wanted);
    }

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName) => null;

    private static Occurrence Of(MarkdownDocument document, LinkNode link) =>
        new(new Symbol(SymbolKind.LinkLabel, Normalise(link.Target)), false, document.Path, link.TargetSpan, link.Span, link.Span);

    private static Occurrence Of(MarkdownDocument document, LinkDefinitionNode link)
    {
        var marks = TextSpan.FromBounds(link.LabelSpan.Start - 1, Math.Min(link.LabelSpan.End + 2, link.Span.End));
        return new Occurrence(new Symbol(SymbolKind.LinkLabel, Normalise(link.Label)), true, document.Path, link.LabelSpan, marks, link.Span);
    }

    private static string Normalise(string label) =>
        string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
