using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// Terms: the entries of the glossary, the links and spans that name them, and the prose that speaks of them (FORMAT A7). The name of a term is
/// the id of its entry.
/// </summary>
public sealed partial class TermSymbols : SymbolProvider
{
    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Term;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset)
    {
        var glossary = model.Edition.Glossary;
        if (glossary.EntryAt(model.Document.Path, offset) is { } place)
        {
            if (place.Entry.TermSpan.Contains(offset) || place.Entry.IdSpan is { } id && id.Contains(offset))
            {
                return Defined(place);
            }

            if (model.Document is GlossaryListDocument && place.Entry.SeeAlso.FirstOrDefault(see => see.Span.Contains(offset)) is { } reference)
            {
                return Of(place.Path, glossary, reference);
            }
        }

        if (model.Markdown is not { } document || glossary.IsEmpty)
        {
            return null;
        }

        if (glossary.Index.In(document).At(offset) is not { } match)
        {
            return LinksIn(model, null).FirstOrDefault(link => link.Span.Contains(offset));
        }

        // In the words of a link to something else the link is meant.
        var isInLink = match.Kind == TermMatchKind.Prose && model.NodesAt(offset).Any(node => node is LinkNode { IsImage: false });
        return isInLink ? null : Of(glossary, document, match);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model) => InDocument(model, null, null);

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model, string name) => InDocument(model, name, null);

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        if (edition.Glossary.IsEmpty)
        {
            return [];
        }

        var links = edition.Links.ToIdentifier(name).ToLookup(place => place.File, place => place.Index);
        return edition.Documents.Concat<Document>(edition.Glossaries).Concat(edition.GlossaryLists)
            .SelectMany((document, file) => InDocument(new SemanticModel(edition, document), name, file < edition.Documents.Length ? links[file] : null));
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Definitions(Edition edition, string name) =>
        edition.Glossary.Index.Find(name).Select(number => Defined(edition.Glossary.Entries[number]));

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName)
    {
        if (newName.StartsWith('#'))
        {
            return "Write the id without “#”.";
        }

        if (!newName.StartsWith("t-", StringComparison.Ordinal) && oldName.StartsWith("t-", StringComparison.Ordinal))
        {
            return $"The id of a glossary entry begins with “t-”: write “t-{newName}”.";
        }

        if (!IdPattern().IsMatch(newName))
        {
            return "The id of a glossary entry holds letters, digits, “-”, “_”, “:”, “.”.";
        }

        if (edition.Glossary.Find(newName) is { } taken)
        {
            return $"There is already an entry with the id “{newName}”, “{taken.Entry.Headword}” in {edition.DisplayPath(taken.Path)}.";
        }

        return SymbolTable.For(SymbolKind.Identifier).Refuse(edition, oldName, newName);
    }

    /// <inheritdoc/>
    public override TextEdit? Write(SemanticModel model, Occurrence occurrence, string newName)
    {
        var written = model.Text.ToString(occurrence.NameSpan);
        if (written.Length > 0)
        {
            return Uri.UnescapeDataString(written) != occurrence.Symbol.Name ? null
                : new TextEdit(occurrence.NameSpan, written.Contains('%', StringComparison.Ordinal) ? Uri.EscapeDataString(newName) : newName);
        }

        // A plain headword gets the span that its id needs.
        return occurrence.IsDefinition && model.Document is MarkdownDocument && model.Edition.Glossary.EntryAt(occurrence.Path, occurrence.Span.Start) is { } place
            ? new TextEdit(place.Entry.HeadwordSpan, $"[{model.Text.ToString(place.Entry.HeadwordSpan)}]{{#{newName} .term}}")
            : null;
    }

    // Of one symbol, or of all; the links among the addresses of the file, or all.
    private static IEnumerable<Occurrence> InDocument(SemanticModel model, string? name, IEnumerable<int>? addresses)
    {
        var glossary = model.Edition.Glossary;
        var found = new List<Occurrence>();
        if (glossary.SourceOf(model.Document.Path) is { } source)
        {
            foreach (var place in glossary.Entries.Where(place => place.Source == source))
            {
                found.Add(Defined(place));
                if (model.Document is GlossaryListDocument)
                {
                    found.AddRange(place.Entry.SeeAlso.Select(reference => Of(place.Path, glossary, reference)).OfType<Occurrence>());
                }
            }
        }

        if (model.Markdown is { } document && !glossary.IsEmpty)
        {
            var terms = glossary.Index.In(document);
            var matches = name is not null && glossary.Index.Find(name) is { IsEmpty: false } numbers ? numbers.SelectMany(number => terms.Of(number)).Distinct() : terms.All;
            found.AddRange(matches.Where(match => match.Kind != TermMatchKind.Link).SelectMany(match => All(glossary, document, match)));
            found.AddRange(LinksIn(model, addresses));
        }

        return found.Where(occurrence => name is null || occurrence.Symbol.Name == name).OrderBy(occurrence => occurrence.Span);
    }

    // Links in headings and link definitions are no prose, yet they lead to the term.
    private static IEnumerable<Occurrence> LinksIn(SemanticModel model, IEnumerable<int>? addresses)
    {
        if (model.Markdown is not { } document)
        {
            return [];
        }

        var links = addresses is null ? document.Index.LinkAddresses.AsEnumerable() : addresses.Select(index => document.Index.LinkAddresses[index]);
        return links.Where(address => address.Target.Contains('#', StringComparison.Ordinal)).Select(address => OfLink(model.Edition, document, address)).OfType<Occurrence>();
    }

    private static Occurrence? OfLink(Edition edition, MarkdownDocument document, LinkAddress address)
    {
        var destination = LinkDestination.Parse(address.Target, document.Path);
        var hash = document.Text.ToString(address.TargetSpan).IndexOf('#', StringComparison.Ordinal);
        if (destination.Identifier is not { } id || hash < 0 || edition.Glossary.Find(id) is null)
        {
            return null;
        }

        var span = IdentifierSymbols.IsLinkDefinition(document, address) ? address.TargetSpan : address.Span;
        return new Occurrence(new Symbol(SymbolKind.Term, id), false, document.Path, TextSpan.FromBounds(address.TargetSpan.Start + hash + 1, address.TargetSpan.End), span, span);
    }

    private static Occurrence Defined(GlossaryPlace place)
    {
        var entry = place.Entry;
        var span = entry.IdSpan is { } id && !entry.TermSpan.Contains(id) ? entry.HeadwordSpan : entry.TermSpan;
        return new Occurrence(new Symbol(SymbolKind.Term, entry.Id), true, place.Path, entry.IdSpan ?? new TextSpan(entry.HeadwordSpan.End, 0), span, entry.Span);
    }

    // Of several entries the one whose scope is narrower comes first (FORMAT C1).
    private static Occurrence? Of(GlossaryTable glossary, MarkdownDocument document, TermMatch match)
    {
        var entries = glossary.EntriesOf(match);
        var name = (entries.FirstOrDefault(place => !place.Entry.Scope.IsEmpty) ?? entries.FirstOrDefault())?.Entry.Id ?? match.Id;
        return name is null ? null : Of(document, match, name);
    }

    private static IEnumerable<Occurrence> All(GlossaryTable glossary, MarkdownDocument document, TermMatch match) =>
        match.Id is { } id
            ? [Of(document, match, id)]
            : glossary.EntriesOf(match).Select(place => Of(document, match, place.Entry.Id)).Distinct();

    private static Occurrence Of(MarkdownDocument document, TermMatch match, string name) =>
        new(new Symbol(SymbolKind.Term, name), false, document.Path, match.Id is null ? match.Span : match.IdSpan, match.Span, match.Span) { IsInWords = match.Id is null };

    // A name in YAML: the id itself, or words that mean the entry.
    private static Occurrence? Of(string path, GlossaryTable glossary, EntryReference reference) =>
        glossary.Find(reference) is { } place
            ? new Occurrence(new Symbol(SymbolKind.Term, place.Entry.Id), false, path, reference.Span, reference.Span, reference.Span) { IsInWords = reference.Words != place.Entry.Id }
            : null;

    [GeneratedRegex(@"^[\p{L}\p{Nd}_:.-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
