using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>
/// What can be clicked in a file (LSP <c>textDocument/documentLink</c>): identifiers and terms of the edition and files in links and images, the fields
/// <c>url</c>, <c>doi</c> and <c>file</c> of bibliographies, files in manifests and front matter. Addresses on the network in running text
/// are left to the editor, which finds them in every file.
/// </summary>
public static class DocumentLinks
{
    /// <summary>All links in order; one that leads nowhere is none. Where in its file an identifier stands is a question to <see cref="Target"/>.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    public static ImmutableArray<DocumentLink> Of(SemanticModel model)
    {
        IEnumerable<DocumentLink> inText = model.Document switch
        {
            MarkdownDocument document => document.Index.LinkAddresses.Select(address => OfAddress(model.Edition, document, address)).OfType<DocumentLink>()
                .Concat(Marks(model.Edition, document)),
            GlossaryListDocument document => References(model.Edition, document),
            BibliographyDocument document => BibliographyLinks.Of(model.Edition, document),
            _ => [],
        };
        return [.. inText.Concat(Declared(model)).OrderBy(link => link.Span)];
    }

    /// <summary>The place that a link of the edition leads to; null when it leads to the network, and the beginning of the file when the identifier is not there any more.</summary>
    /// <param name="edition">The edition as it is now, which may be newer than the link.</param>
    /// <param name="link">A link.</param>
    public static Place? Target(Edition edition, DocumentLink link)
    {
        if (link.Path is not { } path)
        {
            return null;
        }

        return link.Identifier is { } id && Find(edition, id) is { } found && found.Place.Path == path
            ? found.Place
            : new Place(path, default);
    }

    /// <summary>The identifier that an address leads to, if it is one of the edition: all text files become one document, others stay outside of it (FORMAT A9).</summary>
    internal static string? IdentifierOf(Edition edition, LinkDestination destination) =>
        destination.Path is null
        || (edition.Find(destination.Path) is MarkdownDocument document && edition.PlaceOf(document, 0).File >= 0)
        || (destination.Identifier is { } id && edition.Glossary.Find(id) is { } entry && entry.Path == destination.Path)
            ? destination.Identifier
            : null;

    private static DocumentLink? OfAddress(Edition edition, MarkdownDocument document, LinkAddress address)
    {
        var destination = LinkDestination.Parse(address.Target, document.Path);
        if (IdentifierOf(edition, destination) is { } id)
        {
            return Find(edition, id) is { } found
                ? ToTarget(edition, address.TargetSpan, id, found)
                : null;
        }

        if (destination.Path is null || address.Target.StartsWith('?'))
        {
            return null;
        }

        // Pandoc looks for images from the folder it runs in, unless it is told to start from the text file (FORMAT A2).
        var path = address.IsImage && edition.Kind == EditionKind.Manifest && !edition.Settings.From.RebasesRelativePaths
            ? LinkDestination.Parse(address.Target, edition.Root + "/?").Path ?? destination.Path
            : destination.Path;
        return new DocumentLink(address.TargetSpan, path, null, null, edition.DisplayPath(path));
    }

    // [words]{.term key=t-id}
    private static IEnumerable<DocumentLink> Marks(Edition edition, MarkdownDocument document) =>
        edition.Glossary.IsEmpty
            ? []
            : from match in edition.Glossary.Index.In(document).All
              where match.Kind == TermMatchKind.Mark
              let id = match.Id ?? string.Empty
              let found = Find(edition, id)
              where found is not null
              select ToTarget(edition, match.IdSpan, id, found.Value);

    // What “see” of a glossary in YAML names.
    private static IEnumerable<DocumentLink> References(Edition edition, GlossaryListDocument document) =>
        from entry in edition.Glossary.SourceOf(document.Path)?.File.Entries ?? []
        from reference in entry.SeeAlso
        let target = edition.Glossary.Find(reference)
        where target is not null
        let found = Find(edition, target.Entry.Id)
        where found is not null
        select ToTarget(edition, reference.Span, target.Entry.Id, found.Value);

    private static DocumentLink ToTarget(Edition edition, TextSpan span, string id, (Place Place, string Name) found) =>
        new(span, found.Place.Path, id, null, $"{found.Name} ({edition.DisplayPath(found.Place.Path)})");

    private static IEnumerable<DocumentLink> Declared(SemanticModel model) =>
        from reference in model.Edition.FileReferences
        where reference.DeclaredIn == model.Document.Path
            && reference is { Status: FileReferenceStatus.Read or FileReferenceStatus.Unread, ResolvedPath: not null }
            && reference.Span.End <= model.Text.Length
        let path = reference.ResolvedPath
        select new DocumentLink(reference.Span, path, null, null, model.Edition.DisplayPath(path));

    // Entries of the glossary come first, then Pandoc's headings where a heading and something else have the same identifier, as for definition and hover.
    private static (Place Place, string Name)? Find(Edition edition, string id)
    {
        if (edition.Glossary.Find(id) is { } entry)
        {
            return (new Place(entry.Path, entry.Entry.HeadwordSpan), entry.Entry.Headword);
        }

        if (edition.HeadingIds.Find(id) is { } place)
        {
            var document = edition.DocumentOf(place);
            var heading = document.Index.Headings[place.Index];
            return (new Place(document.Path, heading.Span), MarkdownOutline.NameOf(document.Text, heading));
        }

        foreach (var other in edition.Identifiers.Find(id))
        {
            var document = edition.DocumentOf(other);
            var use = document.Index.Identifiers[other.Index];
            if (use.Kind != IdKind.Foreign)
            {
                return (new Place(document.Path, use.Id.Span), "#" + id);
            }
        }

        return null;
    }
}
