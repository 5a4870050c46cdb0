using System;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Loads editions from files. Never throws for what the files hold; only a cancelled loading ends in an exception.</summary>
public static class EditionLoader
{
    /// <summary>Loads the edition that a manifest describes.</summary>
    /// <param name="files">Where texts come from.</param>
    /// <param name="manifestPath">The full path of <c>edition.yml</c>, <c>_quarto.yml</c> or another Pandoc defaults file.</param>
    /// <param name="options">Folders that variables mean, progress and cancellation; null for none of these.</param>
    /// <returns>The edition; an empty one when there is no such file.</returns>
    public static Edition LoadManifest(IFileSource files, string manifestPath, LoadOptions? options = null) =>
        LoadManifest(new DocumentStore(files, options ?? new LoadOptions()), manifestPath, _ => false);

    /// <summary>
    /// Loads a Markdown file that no manifest lists: a one-file edition when its front matter, or a Quarto project above it,
    /// names a bibliography or holds <c>references:</c>; otherwise a loose file with the files beside it (FORMAT B0).
    /// </summary>
    /// <param name="files">Where texts come from.</param>
    /// <param name="path">The full path of the file.</param>
    /// <param name="options">Folders that variables mean, progress and cancellation; null for none of these.</param>
    /// <returns>The edition; one without documents when there is no such file.</returns>
    public static Edition LoadFile(IFileSource files, string path, LoadOptions? options = null) =>
        SingleFileLoader.Load(new DocumentStore(files, options ?? new LoadOptions()), path);

    /// <summary>Loads the edition that a file belongs to: that of the manifest that lists it, otherwise the file by itself.</summary>
    /// <param name="files">Where texts come from.</param>
    /// <param name="path">The full path of a Markdown file, a bibliography or a manifest.</param>
    /// <param name="options">Folders that variables mean, progress and cancellation; null for none of these.</param>
    public static Edition LoadFor(IFileSource files, string path, LoadOptions? options = null)
    {
        var store = new DocumentStore(files, options ?? new LoadOptions());
        return ManifestNames.IsYaml(path)
            ? LoadManifest(store, path, _ => false)
            : ManifestFinder.Find(store, path) is { IsListed: true } match
                ? LoadManifest(store, match.Manifest, _ => false)
                : SingleFileLoader.Load(store, path);
    }

    /// <summary>The same with files that were read before.</summary>
    /// <param name="store">Where files are read.</param>
    /// <param name="manifestPath">The full path of the manifest.</param>
    /// <param name="isListedElsewhere">Whether another known manifest lists a file.</param>
    /// <param name="sharedFiles">Files that another known manifest lists as well, with none nearer; default for none.</param>
    internal static Edition LoadManifest(
        DocumentStore store,
        string manifestPath,
        Func<string, bool> isListedElsewhere,
        ImmutableArray<SharedFile> sharedFiles = default)
    {
        var (content, parts) = ReadParts(store, manifestPath);
        if (parts.Manifests.IsEmpty)
        {
            return new Edition(parts);
        }

        var unlisted = new UnlistedFinder(store, isListedElsewhere).Find(manifestPath, content, parts.Settings).ToList();
        store.Preload(unlisted);
        var volumes = VolumePaths(parts).Where(path => path != manifestPath).ToList();
        return new Edition(parts with
        {
            Unlisted = [.. unlisted.Select(store.Markdown).OfType<MarkdownDocument>()],
            SharedFiles = sharedFiles.IsDefault ? [] : sharedFiles,
            Volumes = [.. volumes.Select(path => new Edition(ReadParts(store, path).Parts))],
        });
    }

    private static (ManifestContent Content, EditionParts Parts) ReadParts(DocumentStore store, string manifestPath)
    {
        var content = store.Content(manifestPath);
        var paths = content.InputFiles.Where(IsFound).Select(file => file.ResolvedPath).OfType<string>().Distinct().ToList();
        store.Preload(paths);
        var documents = paths.Select(store.Markdown).OfType<MarkdownDocument>().ToImmutableArray();

        // Of two text files the last one's metadata counts, of the manifest and a text file the manifest's.
        var ownLayers = content.Metadata.AddRange(content.LesserMetadata);
        ImmutableArray<MetadataLayer> metadata =
        [
            .. content.Metadata,
            .. documents.Reverse().Select(FrontMatterLayer).OfType<MetadataLayer>(),
            .. content.LesserMetadata,
        ];
        var resolver = new PathResolver(store.Files, store.Options, content.Root);
        var settings = new SettingsReader(metadata, content.Options, resolver).Read(ownLayers, allowShortForms: false);
        var gathering = new ReferenceGathering(store, resolver, content.ResourceFolders);
        gathering.Add(content.FileReferences);
        gathering.AddInputFiles(content.InputFiles);
        gathering.AddBibliographies(content.Bibliographies, metadata);
        gathering.AddStyle(settings, content.Options);
        gathering.AddGlossaries(SettingsReader.DeclaredGlossaries(ownLayers, allowShortForms: false), settings);
        gathering.AddSeal(settings);
        gathering.AddHomes(settings);
        gathering.AddVolumes(settings);
        return (content, new EditionParts
        {
            Kind = EditionKind.Manifest,
            Root = content.Root,
            Settings = settings,
            Manifests = content.Manifests,
            Documents = documents,
            Bibliographies = gathering.Bibliographies,
            Glossaries = gathering.Glossaries,
            GlossaryLists = gathering.GlossaryLists,
            Unread = [.. content.Unread, .. gathering.Unread],
            Seal = gathering.Seal,
            FileReferences = gathering.References,
            Images = new ImageFinder(store.Files, content.Root, content.ResourceFolders, settings.From.RebasesRelativePaths).Find(documents),
        });
    }

    /// <summary>The front matter of a text file as a layer of metadata; null when it has none.</summary>
    internal static MetadataLayer? FrontMatterLayer(MarkdownDocument document) =>
        document.Tree.FrontMatter?.Yaml.Map is { } map ? new MetadataLayer(document, map) : null;

    private static bool IsFound(FileReference reference) => reference.Status == FileReferenceStatus.Read;

    private static ImmutableArray<string> VolumePaths(EditionParts parts) =>
    [
        .. parts.FileReferences
            .Where(reference => reference is { Kind: FileReferenceKind.External, Status: FileReferenceStatus.Read })
            .Select(reference => reference.ResolvedPath)
            .OfType<string>()
            .Distinct(),
    ];
}
