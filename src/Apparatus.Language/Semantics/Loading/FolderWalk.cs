using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>
/// Lists the manifests and Markdown files under a folder. Links are not followed; hidden folders, <c>node_modules</c>, the <c>._</c> files of macOS, what
/// Quarto, Jekyll and .NET build, and whatever <c>.gitignore</c> names are left out.
/// </summary>
/// <param name="store">Where files are read.</param>
internal sealed class FolderWalk(DocumentStore store)
{
    private const int MaximumDepth = 32;

    private static readonly ImmutableHashSet<string> BuiltFolders = ["node_modules", "_site", "_book", "_freeze"];

    private readonly List<string> manifests = [];
    private readonly List<string> texts = [];
    private readonly List<string> closed = [];

    /// <summary>The full paths of manifests found.</summary>
    public IReadOnlyList<string> Manifests => manifests;

    /// <summary>The full paths of Markdown files found.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>Whether something was left out because the folder is too deep or holds too many files.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The full paths of folders that cannot be listed.</summary>
    public IReadOnlyList<string> Closed => closed;

    /// <summary>Walks a folder.</summary>
    /// <param name="folder">Its full path; itself it may be hidden or ignored, since it was asked for.</param>
    public void Walk(string folder)
    {
        var open = new Stack<(string Folder, IgnoreRules Ignored, int Depth)>();
        var parent = FilePaths.Parent(folder);
        open.Push((folder, parent is null ? IgnoreRules.None : Above(parent, folder), 0));
        while (open.TryPop(out var next))
        {
            store.Options.Cancellation.ThrowIfCancellationRequested();
            var ignored = next.Ignored.WithFolder(store.Files, next.Folder);
            var files = store.Files.GetFiles(next.Folder);
            if (files.IsEmpty && !store.Files.CanList(next.Folder))
            {
                closed.Add(next.Folder);
                continue;
            }

            AddFiles(next.Folder, files, ignored);
            var folders = store.Files.GetDirectories(next.Folder)
                .Where(found => !IsLeftOut(FilePaths.Name(found), files) && !ignored.IsIgnored(found, isFolder: true))
                .Reverse()
                .ToList();
            if (folders.Count > 0 && (next.Depth == MaximumDepth || texts.Count >= store.Options.MaximumFiles))
            {
                IsCut = true;
                continue;
            }

            folders.ForEach(found => open.Push((found, ignored, next.Depth + 1)));
        }
    }

    // Rules above the folder hold in it as well, unless they name the very folder that was asked for.
    private IgnoreRules Above(string parent, string folder)
    {
        var rules = IgnoreRules.For(store.Files, parent, store.Options.WorkspaceRoot ?? parent);
        return rules.IsIgnored(folder, isFolder: true) ? IgnoreRules.None : rules;
    }

    private void AddFiles(string folder, ImmutableArray<string> files, IgnoreRules ignored)
    {
        manifests.AddRange(ManifestFinder.InFolder(store, folder).Where(path => !ignored.IsIgnored(path, isFolder: false)));
        foreach (var file in files.Where(file => FilePaths.IsMarkdown(file) && !FilePaths.Name(file).StartsWith("._", StringComparison.Ordinal)))
        {
            if (texts.Count >= store.Options.MaximumFiles)
            {
                IsCut = true;
                return;
            }

            if (!ignored.IsIgnored(file, isFolder: false))
            {
                texts.Add(file);
            }
        }
    }

    // “bin” and “obj” are build output beside a .NET project, and ordinary folders elsewhere.
    private static bool IsLeftOut(string name, ImmutableArray<string> beside) =>
        name.StartsWith('.')
        || BuiltFolders.Contains(name)
        || (name is "bin" or "obj" && beside.Any(file => file.EndsWith("proj", StringComparison.OrdinalIgnoreCase)));
}
