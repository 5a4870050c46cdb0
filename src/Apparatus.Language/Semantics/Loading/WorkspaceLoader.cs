using System;
using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Loads the editions that some paths lead to: each edition once, each file read once.</summary>
public sealed class WorkspaceLoader
{
    private readonly DocumentStore store;
    private readonly SortedSet<string> manifests = new(StringComparer.Ordinal);
    private readonly SortedSet<string> texts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> alone = new(StringComparer.Ordinal);
    private readonly List<WorkspaceProblem> problems = [];

    private WorkspaceLoader(DocumentStore store) => this.store = store;

    /// <summary>
    /// Loads editions. A file leads to the edition that lists it, a manifest to its edition, a folder to all editions in it;
    /// Markdown files that no manifest lists become one-file editions or loose files.
    /// </summary>
    /// <param name="files">Where texts come from.</param>
    /// <param name="paths">Full, normalised paths of files and folders.</param>
    /// <param name="options">Folders that variables mean, progress, cancellation, number of jobs; null for none of these.</param>
    /// <exception cref="OperationCanceledException">The loading was cancelled.</exception>
    public static Workspace Load(IFileSource files, IEnumerable<string> paths, LoadOptions? options = null)
    {
        var loader = new WorkspaceLoader(new DocumentStore(files, options ?? new LoadOptions()));
        foreach (var path in paths)
        {
            loader.Add(path);
        }

        return loader.Load();
    }

    private void Add(string path)
    {
        if (store.Files.DirectoryExists(path))
        {
            AddFolder(path);
        }
        else if (!store.Files.FileExists(path))
        {
            problems.Add(new WorkspaceProblem(path, "There is no such file or folder; look at the spelling of the path."));
        }
        else if (ManifestNames.IsYaml(path) && !IsBibliography(path))
        {
            manifests.Add(path);
        }
        else
        {
            AddFile(path);
        }
    }

    private void AddFolder(string folder)
    {
        var walk = new FolderWalk(store);
        walk.Walk(folder);
        manifests.UnionWith(walk.Manifests);
        texts.UnionWith(walk.Texts);
        problems.AddRange(walk.Closed.Select(closed => new WorkspaceProblem(closed, "You have no right to read this folder; change its permissions.")));
        if (walk.IsCut)
        {
            problems.Add(new WorkspaceProblem(folder, "The folder is too large or too deep to be read whole; name the folders of the editions in it."));
        }
    }

    private void AddFile(string path)
    {
        var match = ManifestFinder.Find(store, path);
        if (match is { IsListed: true } || (match is not null && IsBesideListedFiles(match.Manifest, path)))
        {
            manifests.Add(match.Manifest);
        }

        if (match is not { IsListed: true })
        {
            alone.Add(path);
        }
    }

    // Then its edition has something to say about it too (ED6004).
    private bool IsBesideListedFiles(string manifest, string path) =>
        store.Content(manifest).InputFiles.Any(file => file.ResolvedPath is { } listed && FilePaths.Folder(listed) == FilePaths.Folder(path));

    // A bibliography may be YAML too; then some manifest upwards names it.
    private bool IsBibliography(string path) =>
        !ManifestNames.All.Contains(FilePaths.Name(path))
        && ManifestFinder.Find(store, path) is { IsListed: true } match
        && store.Content(match.Manifest).Manifests.All(manifest => manifest.Path != path);

    private Workspace Load()
    {
        var listed = manifests.SelectMany(manifest => store.Content(manifest).Members).ToHashSet();
        foreach (var text in texts.Where(text => !listed.Contains(text)))
        {
            AddFile(text);
        }

        listed.UnionWith(manifests.SelectMany(manifest => store.Content(manifest).Members));
        alone.ExceptWith(listed);
        store.Preload(alone.Where(SingleFileLoader.IsText));
        var shared = SharedFiles().ToLookup(file => file.UsedManifest);
        var editions = manifests
            .Select(manifest => (Path: manifest, Edition: EditionLoader.LoadManifest(store, manifest, listed.Contains, [.. shared[manifest]])))
            .Concat(alone.Select(path => (Path: path, Edition: SingleFileLoader.Load(store, path))))
            .OrderBy(found => found.Path, StringComparer.Ordinal)
            .Select(found => found.Edition);
        return new Workspace([.. editions], [.. problems]);
    }

    // Text files that two known manifests list, neither of which draws in the other. The nearest one upwards wins; where that does not decide, the first by name.
    private IEnumerable<SharedFile> SharedFiles() =>
        from listing in manifests.SelectMany(manifest => store.Content(manifest).InputFiles.Select(file => (Path: file.ResolvedPath, Manifest: manifest))).Distinct()
        where listing.Path is not null
        group listing.Manifest by listing.Path into found
        let listing = found.OrderBy(manifest => ManifestNames.All.IndexOf(FilePaths.Name(manifest))).ThenBy(manifest => manifest, StringComparer.Ordinal).ToList()
        where listing.Count > 1
        let nearest = listing.Where(manifest => FilePaths.IsWithin(found.Key, FilePaths.Folder(manifest))).ToList()
        let depth = nearest.Select(manifest => FilePaths.Folder(manifest).Length).DefaultIfEmpty().Max()
        let rivals = nearest.Count == 0 ? listing : nearest.Where(manifest => FilePaths.Folder(manifest).Length == depth).ToList()
        where rivals.Count > 1 && !rivals.Exists(manifest => rivals.Exists(other => other != manifest && store.Content(manifest).Members.Contains(other)))
        select new SharedFile(found.Key, rivals[0], rivals[1]);
}
