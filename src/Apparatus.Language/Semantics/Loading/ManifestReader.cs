using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>
/// Reads a manifest with the files under <c>defaults:</c> and <c>metadata-files:</c>. As measured with Pandoc 2.17: lists
/// of a parent come first, single values of a child win, and metadata files count less than the text files' own metadata.
/// </summary>
internal sealed class ManifestReader
{
    private readonly DocumentStore store;
    private readonly PathResolver resolver;
    private readonly HashSet<string> seen = [];
    private readonly List<ManifestDocument> manifests = [];
    private readonly List<UnreadDocument> unread = [];
    private readonly List<FileReference> references = [];
    private readonly List<FileReference> inputFiles = [];
    private readonly List<Setting<string>> bibliographies = [];
    private readonly List<string> resourceFolders = [];
    private readonly List<MetadataLayer> options = [];
    private readonly List<MetadataLayer> metadata = [];
    private readonly List<MetadataLayer> lesser = [];

    private ManifestReader(DocumentStore store, string root)
    {
        this.store = store;
        resolver = new PathResolver(store.Files, store.Options, root);
    }

    /// <summary>Reads a manifest. Without such a file, or with a broken one, the answer is as empty as need be.</summary>
    /// <param name="store">Where files are read.</param>
    /// <param name="path">The full path of <c>edition.yml</c>, <c>_quarto.yml</c> or another defaults file.</param>
    public static ManifestContent Read(DocumentStore store, string path)
    {
        var root = FilePaths.Folder(path);
        var reader = new ManifestReader(store, root);
        if (ManifestNames.IsQuarto(path))
        {
            reader.ReadQuarto(path);
        }
        else
        {
            reader.ReadDefaults(path, ManifestKind.Edition);
        }

        var content = new ManifestContent
        {
            Root = root,
            Manifests = [.. reader.manifests],
            Unread = [.. reader.unread],
            FileReferences = [.. reader.references],
            InputFiles = [.. reader.inputFiles],
            Bibliographies = [.. reader.bibliographies],
            ResourceFolders = [.. reader.resourceFolders],
            Options = [.. reader.options],
            Metadata = [.. reader.metadata],
            LesserMetadata = [.. reader.lesser],
        };
        return content with { Members = [.. reader.FindMembers(content)] };
    }

    private IEnumerable<string> FindMembers(ManifestContent content)
    {
        var own = content.Metadata.AddRange(content.LesserMetadata);
        var found = inputFiles
            .Concat(references)
            .Concat(new BibliographyFinder(resolver, content.ResourceFolders).Find(content.Bibliographies, own))
            .Where(reference => reference.Status == FileReferenceStatus.Read)
            .Select(reference => reference.ResolvedPath)
            .OfType<string>();
        return found
            .Concat(manifests.Select(manifest => manifest.Path))
            .Concat(SettingsReader.Glossaries(own, allowShortForms: false, resolver));
    }

    private void ReadDefaults(string path, ManifestKind kind)
    {
        if (!seen.Add(path) || Open(path, kind) is not { Yaml.Map: { } map } document)
        {
            return;
        }

        options.Add(new MetadataLayer(document, map));
        if (map["metadata"] is YamlMapping own)
        {
            metadata.Add(new MetadataLayer(document, own));
        }

        // The folders of a child are searched first, its lists come last.
        resourceFolders.AddRange(YamlValues.Texts(map["resource-path"], path).Select(resolver.FullPath));
        foreach (var parent in YamlValues.Texts(map["defaults"], path))
        {
            if (Find(FileReferenceKind.Defaults, parent, ".yaml", "defaults") is { } found)
            {
                ReadDefaults(found, ManifestKind.Defaults);
            }
        }

        foreach (var file in YamlValues.Texts(map["metadata-file"] ?? map["metadata-files"], path))
        {
            if (Find(FileReferenceKind.MetadataFile, file, null, "metadata") is { } found)
            {
                ReadMetadata(found);
            }
        }

        AddInputFiles(YamlValues.Texts(map["input-files"] ?? map["input-file"], path));
        bibliographies.AddRange(YamlValues.Texts(map["bibliography"], path));
    }

    private void ReadMetadata(string path)
    {
        if (seen.Add(path) && Open(path, ManifestKind.Metadata) is { Yaml.Map: { } map } document)
        {
            lesser.Insert(0, new MetadataLayer(document, map));
        }
    }

    private void ReadQuarto(string path)
    {
        if (Open(path, ManifestKind.Quarto) is { Yaml.Map: { } map } document)
        {
            metadata.Add(new MetadataLayer(document, map));
            if (map["book"] is YamlMapping book)
            {
                metadata.Add(new MetadataLayer(document, book));
            }

            AddInputFiles(QuartoChapters.Find(map, path));
        }
    }

    private void AddInputFiles(IEnumerable<Setting<string>> written)
    {
        foreach (var file in written)
        {
            inputFiles.Add(resolver.Find(FileReferenceKind.InputFile, file, resolver.Expand(file)));
        }
    }

    // Pandoc also looks in a folder of its user data directory, and adds an extension where there is none.
    private string? Find(FileReferenceKind kind, Setting<string> written, string? extension, string dataFolder)
    {
        var path = resolver.Expand(written);
        if (extension is not null && !FilePaths.Name(path).Contains('.', StringComparison.Ordinal))
        {
            path += extension;
        }

        var own = FilePaths.Combine(resolver.Root, path);
        string[] candidates = store.Options.UserDataFolder is { } data ? [own, FilePaths.Combine(data + "/" + dataFolder, path)] : [];
        var reference = resolver.Find(kind, written, path, candidates);
        references.Add(reference);
        return reference.Status == FileReferenceStatus.Read ? reference.ResolvedPath : null;
    }

    private ManifestDocument? Open(string path, ManifestKind kind)
    {
        switch (store.Manifest(path, kind))
        {
            case ManifestDocument document:
                manifests.Add(document);
                return document;
            case UnreadDocument document:
                unread.Add(document);
                return null;
            default:
                return null;
        }
    }
}
