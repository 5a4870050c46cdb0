using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Finds the manifest of a file by looking upwards (FORMAT A2, "Which manifest").</summary>
public static class ManifestFinder
{
    /// <summary>The nearest manifest upwards that names the file; if none does, the nearest one; null when there is none.</summary>
    /// <param name="files">Where texts come from.</param>
    /// <param name="filePath">The full path of a text file, bibliography or glossary.</param>
    /// <param name="workspaceRoot">The folder above which nothing is looked for; null for the root of the disk.</param>
    public static ManifestMatch? Find(IFileSource files, string filePath, string? workspaceRoot) =>
        Find(new DocumentStore(files, new LoadOptions { WorkspaceRoot = workspaceRoot }), filePath);

    /// <summary>The same with files that were read before.</summary>
    internal static ManifestMatch? Find(DocumentStore store, string filePath)
    {
        string? nearest = null;
        foreach (var folder in FilePaths.Upwards(FilePaths.Folder(filePath), store.Options.WorkspaceRoot))
        {
            var manifests = InFolder(store, folder);
            nearest ??= manifests.FirstOrDefault();
            var listing = manifests.Where(manifest => store.Content(manifest).Members.Contains(filePath)).ToImmutableArray();
            if (!listing.IsEmpty)
            {
                return new ManifestMatch(listing[0], true, listing[1..]);
            }
        }

        return nearest is null ? null : new ManifestMatch(nearest, false, []);
    }

    /// <summary>The manifests in the folder of one that come after it and list text files of it too.</summary>
    internal static IEnumerable<RivalManifest> Rivals(DocumentStore store, string manifest, ManifestContent content)
    {
        var files = content.InputFiles.Select(file => file.ResolvedPath).OfType<string>().ToList();
        foreach (var other in InFolder(store, FilePaths.Folder(manifest)).SkipWhile(path => path != manifest).Skip(1))
        {
            // A manifest that draws another one in lists what that one lists.
            var theirs = store.Content(other);
            if (content.Members.Contains(other) || theirs.Members.Contains(manifest))
            {
                continue;
            }

            var listed = theirs.InputFiles.Select(file => file.ResolvedPath).OfType<string>().ToHashSet();
            if (files.FirstOrDefault(listed.Contains) is { } file)
            {
                yield return new RivalManifest(other, file);
            }
        }
    }

    /// <summary>The manifests in a folder. A Quarto project that is no book lists nothing and so is none.</summary>
    internal static ImmutableArray<string> InFolder(DocumentStore store, string folder) =>
    [
        .. ManifestNames.All
            .Select(name => FilePaths.Combine(folder, name))
            .Where(store.Files.FileExists)
            .Where(path => !ManifestNames.IsQuarto(path) || !store.Content(path).InputFiles.IsEmpty),
    ];
}
