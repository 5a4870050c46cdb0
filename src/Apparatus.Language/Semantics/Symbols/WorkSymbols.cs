using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.BibTeX;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// Works: citations <c>@key</c> in text, notes and metadata, <c>nocite</c>, the works of witnesses, links to <c>#ref-key</c>, entries of all
/// bibliographies with their aliases, and the keys that entries name under <c>crossref</c>, <c>xdata</c> and the like. Labels of examples and
/// cross-references of other programs are no works.
/// </summary>
public sealed class WorkSymbols : SymbolProvider
{
    private const string ReferencePrefix = "ref-";

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Work;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset)
    {
        if (model.Document is BibliographyDocument bibliography)
        {
            return EntryWorks.At(bibliography, bibliography.Source, offset).FirstOrDefault(found => found.Span.Contains(offset));
        }

        foreach (var node in model.NodesAt(offset).Reverse())
        {
            if (node is CitationNode citation && citation.MarkerSpan.Contains(offset))
            {
                return IsWork(model.Edition, citation.Key) ? Of(model.Document, citation) : null;
            }
        }

        return InMetadata(model).Concat(InInlineReferences(model)).Concat(Links(model, offset)).FirstOrDefault(found => found.Span.Contains(offset));
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model)
    {
        var inText = model.Markdown?.Index.Citations.Where(use => IsWork(model.Edition, use.Node.Key)).Select(use => Of(model.Document, use.Node)) ?? [];
        var entries = model.Document is BibliographyDocument bibliography ? EntryWorks.All(bibliography, bibliography.Source) : [];
        return inText.Concat(entries).Concat(InMetadata(model)).Concat(InInlineReferences(model)).Concat(Links(model, null)).OrderBy(found => found.Span);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model, string name) => model.Document is BibliographyDocument bibliography
        ? EntryWorks.Find(bibliography, bibliography.Source, name)
        : base.InDocument(model, name);

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        if (!IsWork(edition, name))
        {
            return [];
        }

        var cited = edition.Citations.Find(name).ToLookup(place => place.File);
        var linked = edition.Links.ToIdentifier(ReferencePrefix + name).ToLookup(place => place.File);
        var inText = edition.Documents.SelectMany((document, file) => cited[file]
            .Select(place => Of(document, document.Index.Citations[place.Index].Node))
            .Concat(linked[file].Select(place => OfLink(edition, document, document.Index.LinkAddresses[place.Index])).OfType<Occurrence>())
            .Concat(NotInText(new SemanticModel(edition, document), name))
            .OrderBy(found => found.Span));
        var inGlossaries = edition.Glossaries.SelectMany(document => InDocument(new SemanticModel(edition, document)).Where(found => found.Symbol.Name == name));
        return edition.Manifests.SelectMany(document => NotInText(new SemanticModel(edition, document), name).OrderBy(found => found.Span))
            .Concat(inText)
            .Concat(inGlossaries)
            .Concat(edition.Bibliographies.SelectMany(document => EntryWorks.Find(document, document.Source, name)));
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Definitions(Edition edition, string name)
    {
        if (!IsWork(edition, name))
        {
            return [];
        }

        var repeated = edition.Works.Duplicates.FirstOrDefault(duplicate => duplicate.Key == name);
        var places = repeated?.Places ?? [.. new[] { edition.Works.FindNamed(name) }.OfType<BibliographyPlace>()];

        // What only lends its fields, @xdata, is in no table.
        return places.IsEmpty
            ? Sources(edition).SelectMany(found => EntryWorks.Find(found.Document, found.Source, name)).Where(found => found.IsDefinition)
            : places.SelectMany(place => edition.Find(place.Path) is { } document ? EntryWorks.Of(document, place.Entry) : [])
                .Where(found => found.IsDefinition && found.Symbol.Name == name);
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> NamesOf(Edition edition, string name)
    {
        var places = edition.Works.Duplicates.FirstOrDefault(duplicate => duplicate.Key == name)?.Places
            ?? [.. new[] { edition.Works.FindNamed(name) }.OfType<BibliographyPlace>()];
        return [.. places.SelectMany(place => place.Entry.Aliases.Select(alias => alias.Key).Prepend(place.Entry.Key)).Prepend(name).Distinct()];
    }

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName)
    {
        if (CitationKeys.Flaw(newName) is { } flaw)
        {
            return flaw;
        }

        if (edition.Citations.IsExample(newName))
        {
            return $"‘{newName}’ is the label of an example: “@{newName}” would be its number.";
        }

        var bibTeX = Find(edition, oldName).Where(found => BibliographyFormats.FromFileName(found.Path)?.IsBibTeX() == true);
        var bad = newName.FirstOrDefault(c => !BibTeXText.IsKeyCharacter(c) || c is '(' or ')');
        if (bad != '\0' && bibTeX.Any())
        {
            return $"A key in a BibTeX file cannot hold “{bad}”.";
        }

        // A key that names nothing may take the name of a work: this is how text follows a key that was changed in Zotero.
        var isUndefined = edition.Works.FindNamed(oldName) is null && edition.Works.Find(newName) is not null && !Definitions(edition, oldName).Any();
        return isUndefined || Find(edition, newName).ToList() is not { Count: > 0 } taken ? null
            : taken.Find(found => found.IsDefinition) is { } entry
                ? $"There is already a work ‘{newName}’, in {edition.DisplayPath(entry.Path)}."
                : $"‘{newName}’ is cited already, in {edition.DisplayPath(taken[0].Path)}.";
    }

    /// <inheritdoc/>
    public override TextEdit? Write(SemanticModel model, Occurrence occurrence, string newName)
    {
        var text = model.Text;
        var name = occurrence.NameSpan;
        switch (BibliographyFormats.FromFileName(model.Document.Path))
        {
            case BibliographyFormat.BibLaTeX or BibliographyFormat.BibTeX:
                return base.Write(model, occurrence, newName);
            case BibliographyFormat.CslJson when model.Document is BibliographyDocument:
                var isQuoted = name.Start > 0 && text[name.Start - 1] == '"';
                return new TextEdit(name, isQuoted || (newName.All(char.IsAsciiDigit) && newName[0] != '0') ? JsonString.Escape(newName) : $"\"{JsonString.Escape(newName)}\"");
            case BibliographyFormat.CslYaml when model.Document is BibliographyDocument:
                return YamlText.Replace(text, YamlText.WithQuotes(text, name), newName);
        }

        var before = text.Content.AsSpan(0, name.Start);
        return before.EndsWith("@") || before.EndsWith("@{") ? CitationKeys.Write(text, name, newName)
            : !occurrence.IsDefinition && before.EndsWith("#" + ReferencePrefix) ? base.Write(model, occurrence, newName)
            : YamlText.Replace(text, YamlText.WithQuotes(text, name), newName);
    }

    private static bool IsWork(Edition edition, string key) =>
        key != "*" && !edition.Citations.IsExample(key) && (!ReservedKeys.IsCrossReference(key) || edition.Works.Find(key) is not null);

    private static IEnumerable<(Document Document, BibliographySource Source)> Sources(Edition edition)
    {
        foreach (var document in edition.Bibliographies)
        {
            yield return (document, document.Source);
        }

        if (edition.InlineReferences is { } inline && edition.Find(inline.Path) is { } holder)
        {
            yield return (holder, inline);
        }
    }

    private static IEnumerable<Occurrence> NotInText(SemanticModel model, string name) =>
        InMetadata(model).Concat(InInlineReferences(model)).Where(found => found.Symbol.Name == name);

    private static IEnumerable<Occurrence> InInlineReferences(SemanticModel model) =>
        model.Edition.InlineReferences is { } references && references.Path == model.Document.Path ? EntryWorks.All(model.Document, references) : [];

    private static IEnumerable<Occurrence> InMetadata(SemanticModel model)
    {
        var metadata = model.Document switch
        {
            MarkdownDocument text => text.Index.MetadataCitations,
            ManifestDocument manifest => manifest.Citations,
            _ => [],
        };
        var witnesses = model.Edition.Settings.Witnesses
            .Where(witness => witness.Cite is { } cite && cite.Path == model.Document.Path)
            .Select(witness => witness.Cite is { } cite ? Of(model, cite.Value, cite.Span) : null)
            .OfType<Occurrence>();
        return metadata.Where(citation => IsWork(model.Edition, citation.Node.Key)).Select(citation => Of(model.Document, citation.Node)).Concat(witnesses);
    }

    // A value of YAML, without its quotation marks.
    private static Occurrence Of(SemanticModel model, string key, TextSpan written)
    {
        var isQuoted = written.Length > 1 && model.Text[written.Start] is '"' or '\'';
        var name = isQuoted ? new TextSpan(written.Start + 1, written.Length - 2) : written;
        return new Occurrence(new Symbol(SymbolKind.Work, key), false, model.Document.Path, name, name, name);
    }

    private static IEnumerable<Occurrence> Links(SemanticModel model, int? offset) =>
        model.Markdown is { } document
            ? document.Index.LinkAddresses
                .Where(address => (offset is not { } at || address.Span.Contains(at)) && address.Target.Contains("#" + ReferencePrefix, StringComparison.Ordinal))
                .Select(address => OfLink(model.Edition, document, address))
                .OfType<Occurrence>()
            : [];

    // Citeproc gives each reference it prints the id “ref-key” (FORMAT A9).
    private static Occurrence? OfLink(Edition edition, MarkdownDocument document, LinkAddress address)
    {
        if (LinkDestination.Parse(address.Target, document.Path).Identifier is not { } id || !IsReference(edition, id))
        {
            return null;
        }

        var at = document.Text.ToString(address.TargetSpan).IndexOf("#" + ReferencePrefix, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var name = TextSpan.FromBounds(address.TargetSpan.Start + at + 1 + ReferencePrefix.Length, address.TargetSpan.End);
        var span = IdentifierSymbols.IsLinkDefinition(document, address) ? address.TargetSpan : address.Span;
        return new Occurrence(new Symbol(SymbolKind.Work, id[ReferencePrefix.Length..]), false, document.Path, name, span, span);
    }

    /// <summary>Whether an identifier is that of a printed reference and of nothing else.</summary>
    internal static bool IsReference(Edition edition, string id) =>
        id.StartsWith(ReferencePrefix, StringComparison.Ordinal)
        && edition.Works.Find(id[ReferencePrefix.Length..]) is not null
        && edition.Identifiers.Find(id).Count == 0
        && edition.HeadingIds.Find(id) is null;

    private static Occurrence Of(Document document, CitationNode citation) =>
        new(new Symbol(SymbolKind.Work, citation.Key), false, document.Path, citation.KeySpan, citation.MarkerSpan, citation.Span);
}
