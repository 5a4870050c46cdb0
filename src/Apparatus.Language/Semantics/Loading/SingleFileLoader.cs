using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Loads a file that no manifest lists (FORMAT A1, A3, B0).</summary>
internal static class SingleFileLoader
{
    // Enough for any real folder of text, and a bound for a folder of thousands of pages.
    private const int MaximumSiblings = 500;

    /// <summary>Loads a Markdown file by itself, or a bibliography that no manifest names.</summary>
    public static Edition Load(DocumentStore store, string path)
    {
        var root = FilePaths.Folder(path);
        if (!IsText(path))
        {
            return LoadBibliography(store, path, root);
        }

        return store.Markdown(path) switch
        {
            MarkdownDocument document => Load(store, document, root),
            UnreadDocument document => new Edition(new EditionParts { Kind = EditionKind.Loose, Root = root, Unread = [document] }),
            _ => new Edition(new EditionParts { Kind = EditionKind.Loose, Root = root }),
        };
    }

    /// <summary>Whether a file is read as Markdown; anything but a bibliography is.</summary>
    public static bool IsText(string path)
    {
        var name = FilePaths.Name(path);
        var extension = name.LastIndexOf('.') is >= 0 and var dot ? name[dot..].ToUpperInvariant() : string.Empty;
        return extension is not (".BIB" or ".BIBTEX" or ".JSON");
    }

    private static Edition Load(DocumentStore store, MarkdownDocument document, string root)
    {
        var own = EditionLoader.FrontMatterLayer(document);
        var manifests = ImmutableArray<ManifestDocument>.Empty;
        ImmutableArray<MetadataLayer> layers = own is null ? [] : [own];
        var isEdition = NamesWorks(layers);
        if (!isEdition && FindQuarto(store, root) is { } project)
        {
            isEdition = true;
            manifests = project.Manifests;
            layers = layers.AddRange(project.Metadata);
        }

        // Paths start from the folder of the file that names them: the text's own, or Quarto's.
        var declaring = SettingsReader.Find(layers, "bibliography")?.Layer.Document.Path ?? document.Path;
        var ownResolver = new PathResolver(store.Files, store.Options, root);
        var resolver = new PathResolver(store.Files, store.Options, FilePaths.Folder(declaring));
        var settings = new SettingsReader(layers, [], ownResolver).Read(layers, allowShortForms: true);
        var works = new ReferenceGathering(store, resolver, []);
        works.AddBibliographies([], layers);
        works.AddStyle(settings, []);
        var others = new ReferenceGathering(store, ownResolver, []);
        others.AddGlossaries(SettingsReader.DeclaredGlossaries(layers, allowShortForms: true), settings);
        others.AddSeal(settings);
        others.AddHomes(settings);
        others.AddVolumes(settings);
        return new Edition(new EditionParts
        {
            Kind = isEdition ? EditionKind.SingleFile : EditionKind.Loose,
            Root = root,
            Settings = settings,
            Manifests = manifests,
            Documents = [document],
            Bibliographies = works.Bibliographies,
            Glossaries = [.. others.Glossaries.Where(glossary => glossary.Path != document.Path)],
            GlossaryLists = others.GlossaryLists,
            Unread = [.. works.Unread, .. others.Unread.Where(unread => unread.Path != document.Path)],
            Seal = others.Seal,
            FileReferences = [.. works.References, .. others.References],
            Images = isEdition ? new ImageFinder(store.Files, root, [], false).Find([document]) : ImmutableDictionary<string, ImageFile>.Empty,
            Siblings = isEdition ? [] : Siblings(store, document, root),
        });
    }

    // A bibliography alone is checked as if a single file named it.
    private static Edition LoadBibliography(DocumentStore store, string path, string root)
    {
        var found = store.Bibliography(path);
        return new Edition(new EditionParts
        {
            Kind = EditionKind.SingleFile,
            Root = root,
            Bibliographies = found is BibliographyDocument document ? [document] : [],
            Unread = found is UnreadDocument unread ? [unread] : [],
        });
    }

    private static ManifestContent? FindQuarto(DocumentStore store, string folder) =>
        FilePaths.Upwards(folder, store.Options.WorkspaceRoot)
            .Select(found => FilePaths.Combine(found, ManifestNames.Quarto))
            .Where(store.Files.FileExists)
            .Select(store.Content)
            .FirstOrDefault(content => NamesWorks(content.Metadata));

    private static bool NamesWorks(ImmutableArray<MetadataLayer> layers) =>
        SettingsReader.Find(layers, "bibliography") is not null || SettingsReader.Find(layers, "references") is not null;

    private static ImmutableArray<MarkdownDocument> Siblings(DocumentStore store, MarkdownDocument document, string root) =>
    [
        .. store.MarkdownFiles(root)
            .Where(path => path != document.Path)
            .Take(MaximumSiblings)
            .Select(store.Markdown)
            .OfType<MarkdownDocument>(),
    ];
}
