using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// Identifiers: explicit ones of headings, spans, divs, links and code, those that Pandoc makes of headings, and the links
/// <c>#id</c> and <c>file.md#id</c> that lead to them (FORMAT A9).
/// </summary>
public sealed class IdentifierSymbols : SymbolProvider
{
    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Identifier;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset)
    {
        if (model.Markdown is not { } document)
        {
            return null;
        }

        // Inside a heading a link or an identifier of its own comes first.
        foreach (var address in document.Index.LinkAddresses.Where(address => address.Span.Contains(offset)).Reverse())
        {
            if (Of(document, address) is { } link)
            {
                return link;
            }
        }

        foreach (var use in document.Index.Identifiers.Where(use => use.Kind is not (IdKind.Heading or IdKind.Foreign)))
        {
            if (use.Id.Span.Contains(offset) || (use.Id.Span.Start > 0 && offset == use.Id.Span.Start - 1))
            {
                return Of(document, use);
            }
        }

        for (var i = 0; i < document.Index.Headings.Length; i++)
        {
            if (document.Index.Headings[i].Span.Contains(offset))
            {
                return OfHeading(model.Edition, document, i);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model)
    {
        if (model.Markdown is not { } document)
        {
            return [];
        }

        var links = document.Index.LinkAddresses.Select(address => Of(document, address)).OfType<Occurrence>();
        var explicitIds = document.Index.Identifiers.Where(use => use.Kind is not (IdKind.Heading or IdKind.Foreign)).Select(use => Of(document, use));
        var headings = Enumerable.Range(0, document.Index.Headings.Length).Select(i => OfHeading(model.Edition, document, i)).OfType<Occurrence>();
        return links.Concat(explicitIds).Concat(headings).OrderBy(found => found.Span);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        var headings = edition.HeadingIds.Find(name) is { } place && OfHeading(edition, edition.DocumentOf(place), place.Index) is { } heading
            ? ImmutableArray.Create((place.File, Found: heading))
            : [];
        var explicitIds = edition.Identifiers.Find(name)
            .Select(found => (found.File, Document: edition.DocumentOf(found), Use: edition.DocumentOf(found).Index.Identifiers[found.Index]))
            .Where(found => found.Use.Kind is not (IdKind.Heading or IdKind.Foreign))
            .Select(found => (found.File, Found: Of(found.Document, found.Use)));
        var links = edition.Links.ToIdentifier(name)
            .Select(found => (found.File, Found: Of(edition.DocumentOf(found), edition.DocumentOf(found).Index.LinkAddresses[found.Index])))
            .SelectMany(found => found.Found is { } link ? [(found.File, Found: link)] : ImmutableArray<(int File, Occurrence Found)>.Empty);
        return headings.Concat(explicitIds).Concat(links).OrderBy(found => found.File).ThenBy(found => found.Found.Span).Select(found => found.Found);
    }

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName) => null;

    private static Occurrence? Of(MarkdownDocument document, LinkAddress address)
    {
        if (LinkDestination.Parse(address.Target, document.Path).Identifier is not { } id)
        {
            return null;
        }

        var written = document.Text.ToString(address.TargetSpan);
        var hash = written.IndexOf('#', System.StringComparison.Ordinal);
        var name = hash < 0 ? address.TargetSpan : TextSpan.FromBounds(address.TargetSpan.Start + hash + 1, address.TargetSpan.End);
        return new Occurrence(new Symbol(SymbolKind.Identifier, id), false, document.Path, name, address.Span, address.Span);
    }

    private static Occurrence Of(MarkdownDocument document, IdentifierUse use) =>
        new(new Symbol(SymbolKind.Identifier, use.Id.Text), true, document.Path, use.Id.Span, use.Id.Span, use.Id.Span);

    private static Occurrence? OfHeading(Edition edition, MarkdownDocument document, int index)
    {
        var place = edition.PlaceOf(document, index);
        if (place.File < 0)
        {
            return null;
        }

        var heading = document.Index.Headings[index];
        var name = heading.Attributes?.Id?.Span ?? new TextSpan(heading.Span.End, 0);
        return new Occurrence(new Symbol(SymbolKind.Identifier, edition.HeadingIds[place]), true, document.Path, name, heading.Span, heading.Span);
    }
}
