using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// Identifiers: explicit ones of headings, spans, divs, links and code, those that Pandoc makes of headings, and the links
/// <c>#id</c> and <c>file.md#id</c> that lead to them (FORMAT A9).
/// </summary>
public sealed partial class IdentifierSymbols : SymbolProvider
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

        var inner = document.Index.LinkAddresses.Where(address => address.Span.Contains(offset)).Select(address => Of(model.Edition, document, address))
            .Concat(document.Index.Identifiers.Where(use => IsOwn(use) && !IsTerm(model.Edition, use.Id.Text) && use.Id.Span.Start <= offset + 1 && offset < use.Id.Span.End).Select(use => Of(model.Edition, document, use)))
            .OfType<Occurrence>()
            .Where(found => found.Span.Contains(offset))
            .MinBy(found => found.Span.Length);
        return inner ?? (HeadingAt(document, offset) is >= 0 and var heading ? OfHeading(model.Edition, document, heading) : null);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model)
    {
        if (model.Markdown is not { } document)
        {
            return [];
        }

        var links = document.Index.LinkAddresses.Select(address => Of(model.Edition, document, address)).OfType<Occurrence>();
        var explicitIds = document.Index.Identifiers.Where(use => IsOwn(use) && !IsTerm(model.Edition, use.Id.Text)).Select(use => Of(model.Edition, document, use));
        var headings = Enumerable.Range(0, document.Index.Headings.Length).Select(i => OfHeading(model.Edition, document, i)).OfType<Occurrence>();
        return links.Concat(explicitIds).Concat(headings).OrderBy(found => found.Span);
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        if (WorkSymbols.IsReference(edition, name) || IsTerm(edition, name))
        {
            return [];
        }

        var links = edition.Links.ToIdentifier(name)
            .Concat(edition.Glossaries.SelectMany(glossary => edition.Links.ToFile(glossary.Path)))
            .Select(place => (place.File, Found: Of(edition, edition.DocumentOf(place), edition.DocumentOf(place).Index.LinkAddresses[place.Index])))
            .SelectMany(found => found.Found is { } link && link.Symbol.Name == name ? [(found.File, Found: link)] : Array.Empty<(int File, Occurrence Found)>());
        return Placed(edition, name).Concat(links).OrderBy(found => found.File).ThenBy(found => found.Found.Span).Select(found => found.Found)
            .Concat(InGlossaries(edition, name));
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Definitions(Edition edition, string name) =>
        Placed(edition, name).OrderBy(found => found.File).ThenBy(found => found.Found.Span).Select(found => found.Found)
            .Concat(InGlossaries(edition, name).Where(found => found.IsDefinition));

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName)
    {
        if (newName.StartsWith('#'))
        {
            return "Write the identifier without “#”.";
        }

        if (newName.Any(char.IsWhiteSpace))
        {
            return "An identifier cannot hold a space.";
        }

        if (!IdPattern().IsMatch(newName))
        {
            return "An identifier begins with a letter and holds letters, digits, “-”, “_”, “:”, “.”.";
        }

        if (newName is "refs" || newName.StartsWith("ref-", StringComparison.Ordinal) || (newName == "bibliography" && edition.Settings.ReferenceSectionTitle is not null))
        {
            return $"Pandoc gives the identifier “{newName}” to the works cited.";
        }

        var taken = Find(edition, newName).ToList();
        if (taken.Count == 0)
        {
            return edition.Volumes.Any(volume => Placed(volume, newName).Any())
                ? $"Another volume has the identifier “{newName}” already."
                : AutomaticIds.Refuse(edition, oldName, newName);
        }

        return taken.Find(found => found.IsDefinition) is { } other
            ? $"There is already something with the identifier “{newName}”, in {edition.DisplayPath(other.Path)}."
            : $"A link in {edition.DisplayPath(taken[0].Path)} leads to “{newName}” already, which nothing has.";
    }

    /// <inheritdoc/>
    public override TextEdit? Write(SemanticModel model, Occurrence occurrence, string newName)
    {
        var written = model.Text.ToString(occurrence.NameSpan);
        if (!occurrence.IsDefinition)
        {
            return Uri.UnescapeDataString(written) != occurrence.Symbol.Name ? null
                : new TextEdit(occurrence.NameSpan, written.Contains('%', StringComparison.Ordinal) ? Uri.EscapeDataString(newName) : newName);
        }

        return written.Length == 0 && model.Markdown is { } document && HeadingAt(document, occurrence.Span.Start) is >= 0 and var heading
            ? AddId(model.Text, document.Index.Headings[heading], newName)
            : base.Write(model, occurrence, newName);
    }

    /// <summary>Whether an address stands in a link definition, whose label is a symbol of its own.</summary>
    internal static bool IsLinkDefinition(MarkdownDocument document, LinkAddress address)
    {
        var definitions = document.Index.LinkDefinitions;
        var (low, high) = (0, definitions.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (definitions[middle].Span.CompareTo(address.Span))
            {
                case 0:
                    return true;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return false;
    }

    // Entries of the glossary are symbols of their own.
    private static bool IsTerm(Edition edition, string id) => edition.Glossary.Find(id) is not null;

    // Pandoc does not read another tool's {:#id}; headings are found with their words.
    private static bool IsOwn(IdentifierUse use) => use.Kind is not (IdKind.Heading or IdKind.Foreign);

    private static IEnumerable<(int File, Occurrence Found)> Placed(Edition edition, string name)
    {
        if (edition.HeadingIds.Find(name) is { } place && edition.DocumentOf(place).Index.Headings[place.Index].Attributes?.Id is null)
        {
            yield return (place.File, OfHeading(edition.DocumentOf(place), place.Index, name));
        }

        foreach (var found in edition.Identifiers.Find(name))
        {
            var document = edition.DocumentOf(found);
            var use = document.Index.Identifiers[found.Index];
            if (IsOwn(use))
            {
                yield return (found.File, Of(edition, document, use));
            }
            else if (use.Kind == IdKind.Heading && HeadingAt(document, use.Id.Span.Start) is >= 0 and var heading)
            {
                yield return (found.File, OfHeading(document, heading, name));
            }
        }
    }

    private static IEnumerable<Occurrence> InGlossaries(Edition edition, string name) =>
        edition.Glossaries.SelectMany(glossary => new IdentifierSymbols().InDocument(new SemanticModel(edition, glossary)).Where(found => found.Symbol.Name == name));

    private static Occurrence? Of(Edition edition, MarkdownDocument document, LinkAddress address)
    {
        var destination = LinkDestination.Parse(address.Target, document.Path);
        if (destination.Identifier is not { } id || !IsInside(edition, document, destination.Path) || WorkSymbols.IsReference(edition, id) || IsTerm(edition, id))
        {
            return null;
        }

        var written = document.Text.ToString(address.TargetSpan);
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        var name = hash < 0 ? address.TargetSpan : TextSpan.FromBounds(address.TargetSpan.Start + hash + 1, address.TargetSpan.End);
        var span = IsLinkDefinition(document, address) ? address.TargetSpan : address.Span;
        return new Occurrence(new Symbol(SymbolKind.Identifier, id), false, document.Path, name, span, span);
    }

    // All files become one document; a link to any other file leads out of it.
    private static bool IsInside(Edition edition, MarkdownDocument document, string? path) =>
        path is null
        || path == document.Path
        || (edition.Find(path) is MarkdownDocument found && (edition.PlaceOf(found, 0).File >= 0 || edition.Glossaries.Contains(found)));

    private static Occurrence Of(Edition edition, MarkdownDocument document, IdentifierUse use)
    {
        var id = use.Id.Span;
        var span = id.Start > 0 && document.Text[id.Start - 1] == '#' ? TextSpan.FromBounds(id.Start - 1, id.End) : id;
        var holder = new SemanticModel(edition, document).NodesAt(id.Start)
            .LastOrDefault(node => node is SpanNode or DivNode or LinkNode or CodeNode or CodeBlockNode or RawInlineNode or RawBlockNode or LinkDefinitionNode);
        var extent = holder is not null && holder.Span.Contains(span) ? holder.Span : span;
        return new Occurrence(new Symbol(SymbolKind.Identifier, use.Id.Text), true, document.Path, id, span, extent);
    }

    private static Occurrence? OfHeading(Edition edition, MarkdownDocument document, int index)
    {
        var id = edition.PlaceOf(document, index) is { File: >= 0 } place ? edition.HeadingIds[place] : document.Index.Headings[index].Attributes?.Id?.Text;
        return id is null ? null : OfHeading(document, index, id);
    }

    private static Occurrence OfHeading(MarkdownDocument document, int index, string id)
    {
        var heading = document.Index.Headings[index];
        var name = heading.Attributes?.Id?.Span ?? new TextSpan(EndOfWords(document.Text, heading), 0);
        return new Occurrence(new Symbol(SymbolKind.Identifier, id), true, document.Path, name, heading.Span, heading.Span);
    }

    // Headings come in order and hold no other heading.
    private static int HeadingAt(MarkdownDocument document, int offset)
    {
        var headings = document.Index.Headings;
        var (low, high) = (0, headings.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (headings[middle].Span.Contains(offset))
            {
                return middle;
            }

            (low, high) = offset < headings[middle].Span.Start ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    private static TextEdit AddId(SourceText text, HeadingNode heading, string id) => heading.Attributes is { } attributes
        ? new TextEdit(new TextSpan(attributes.Span.Start + 1, 0), $"#{id} ")
        : new TextEdit(new TextSpan(EndOfWords(text, heading), 0), $" {{#{id}}}");

    // The end of the line with the words, closing number signs included; the line under it belongs to the heading too.
    private static int EndOfWords(SourceText text, HeadingNode heading)
    {
        var line = text.GetLineSpan(text.GetLine(heading.Span.Start));
        var end = Math.Max(heading.Span.Start, Math.Min(line.End, heading.Span.End));
        while (end > heading.Span.Start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    [GeneratedRegex(@"^\p{L}[\p{L}\p{Nd}_:.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
