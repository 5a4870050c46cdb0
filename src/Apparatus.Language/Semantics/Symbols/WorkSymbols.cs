using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// Works: citations <c>@key</c> in text, notes and metadata, <c>nocite</c>, entries of all bibliographies with their aliases, and
/// the keys that entries name under <c>crossref</c> and <c>xdata</c>.
/// </summary>
public sealed class WorkSymbols : SymbolProvider
{
    private static readonly string[] ParentFields = ["crossref", "xdata", "related", "entryset"];

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Work;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset)
    {
        foreach (var node in model.NodesAt(offset).Reverse())
        {
            if (node is CitationNode citation && citation.MarkerSpan.Contains(offset))
            {
                return Of(model.Document, citation);
            }
        }

        return Elsewhere(model).FirstOrDefault(found => found.Span.Contains(offset));
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model)
    {
        var inText = model.Markdown?.Index.Citations.Select(use => Of(model.Document, use.Node)) ?? [];
        return inText.Concat(Elsewhere(model)).OrderBy(found => found.Span);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        var cited = edition.Citations.Find(name)
            .Select(place => Of(edition.DocumentOf(place), edition.DocumentOf(place).Index.Citations[place.Index].Node));
        var elsewhere = edition.Manifests.Cast<Document>().Concat(edition.Documents).Concat(edition.Bibliographies)
            .SelectMany(document => Elsewhere(new SemanticModel(edition, document), name));
        return cited.Concat(elsewhere);
    }

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName) => null;

    // All but the citations in running text: metadata, nocite, entries.
    private static IEnumerable<Occurrence> Elsewhere(SemanticModel model, string? name = null)
    {
        var metadata = model.Document switch
        {
            MarkdownDocument text => text.Index.MetadataCitations,
            ManifestDocument manifest => manifest.Citations,
            _ => [],
        };
        var cited = metadata
            .Where(citation => citation.Node.Key != "*" && (name is null || citation.Node.Key == name))
            .Select(citation => Of(model.Document, citation.Node));
        var source = (model.Document as BibliographyDocument)?.Source;
        var inline = model.Edition.InlineReferences is { } references && references.Path == model.Document.Path ? references : null;
        return cited.Concat(InSource(model, source, name)).Concat(InSource(model, inline, name));
    }

    private static IEnumerable<Occurrence> InSource(SemanticModel model, BibliographySource? source, string? name)
    {
        foreach (var entry in source?.File.Entries ?? [])
        {
            if (entry.Key.Length > 0 && (name is null || entry.Key == name))
            {
                yield return Of(model.Document, entry, entry.Key, entry.KeySpan);
            }

            foreach (var alias in entry.Aliases.Where(alias => name is null || alias.Key == name))
            {
                yield return Of(model.Document, entry, alias.Key, alias.Span);
            }

            foreach (var field in entry.Fields.Where(field => entry.Format.IsBibTeX() && ParentFields.Contains(field.Name, StringComparer.OrdinalIgnoreCase)))
            {
                foreach (var (key, span) in Keys(model.Text, field))
                {
                    if (name is null || key == name)
                    {
                        yield return new Occurrence(new Symbol(SymbolKind.Work, key), false, model.Document.Path, span, span, span);
                    }
                }
            }
        }
    }

    // A value that is put together of macros has no place for its key.
    private static IEnumerable<(string Key, TextSpan Span)> Keys(SourceText text, BibliographyField field)
    {
        var inner = field.ValueSpan;
        if (inner.Length < 2 || text[inner.Start] is not ('{' or '"'))
        {
            yield break;
        }

        var at = inner.Start + 1;
        foreach (var part in text.Content[at..(inner.End - 1)].Split(','))
        {
            var key = part.Trim();
            var start = at + part.Length - part.TrimStart().Length;
            at += part.Length + 1;
            if (key.Length > 0 && key.AsSpan().IndexOfAny("{}#\"\\") < 0)
            {
                yield return (key, new TextSpan(start, key.Length));
            }
        }
    }

    private static Occurrence Of(Document document, CitationNode citation) =>
        new(new Symbol(SymbolKind.Work, citation.Key), false, document.Path, citation.KeySpan, citation.MarkerSpan, citation.Span);

    private static Occurrence Of(Document document, BibliographyEntry entry, string key, TextSpan span) =>
        new(new Symbol(SymbolKind.Work, key), true, document.Path, span, span, entry.Span);
}
