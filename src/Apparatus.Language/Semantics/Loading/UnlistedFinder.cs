using System;
using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Finds Markdown files that an edition's author may have forgotten to list (ED6004).</summary>
/// <param name="store">Where files are read.</param>
/// <param name="isListedElsewhere">Whether a manifest that lies somewhere else lists a file.</param>
internal sealed class UnlistedFinder(DocumentStore store, Func<string, bool> isListedElsewhere)
{
    /// <summary>The full paths of files in folders of listed files, and of homes of note series, sorted.</summary>
    /// <param name="manifest">The full path of the manifest.</param>
    /// <param name="content">What it says.</param>
    /// <param name="settings">Its settings.</param>
    public IEnumerable<string> Find(string manifest, ManifestContent content, EditionSettings settings)
    {
        var listed = content.InputFiles.Select(file => file.ResolvedPath).OfType<string>().ToHashSet();
        var globs = content.InputFiles.Where(file => file.Status == FileReferenceStatus.Glob).Select(file => FolderOfGlob(content.Root, file.Written));
        var folders = listed.Select(FilePaths.Folder).Concat(globs).Where(folder => FilePaths.IsWithin(folder, content.Root)).ToHashSet();
        var homes = settings.NoteSeries
            .Where(series => series.Home is not null)
            .SelectMany(series => Homes(series.Home?.Value ?? string.Empty, content.Root, listed))
            .Where(store.Files.FileExists);
        var ignored = IgnoreRules.None.With(content.Root, settings.Ignore);
        var gitIgnored = new Dictionary<string, IgnoreRules>();
        return folders
            .SelectMany(folder => store.MarkdownFiles(folder))
            .Concat(homes)
            .Distinct()
            .Where(path => !listed.Contains(path)
                && !content.Members.Contains(path)
                && !FilePaths.Name(path).Equals("README.md", StringComparison.OrdinalIgnoreCase)
                && !ignored.IsIgnored(path, isFolder: false)
                && !RulesFor(FilePaths.Folder(path), content.Root, gitIgnored).IsIgnored(path, isFolder: false)
                && !isListedElsewhere(path)
                && Owns(manifest, path))
            .Order(StringComparer.Ordinal);
    }

    // A nearer manifest, or one that lists the file, has the first claim. A manifest under another name is found by nobody.
    private bool Owns(string manifest, string path) =>
        ManifestFinder.Find(store, path) is not { } match || (!match.IsListed && match.Manifest == manifest);

    private IgnoreRules RulesFor(string folder, string root, Dictionary<string, IgnoreRules> known)
    {
        if (!known.TryGetValue(folder, out var rules))
        {
            known[folder] = rules = IgnoreRules.For(store.Files, folder, store.Options.WorkspaceRoot ?? root);
        }

        return rules;
    }

    private static IEnumerable<string> Homes(string written, string root, IEnumerable<string> listed) =>
        written.Contains("{file}", StringComparison.Ordinal)
            ? listed.Select(path => FilePaths.Combine(root, written.Replace("{file}", WithoutExtension(FilePaths.Name(path)), StringComparison.Ordinal)))
            : [FilePaths.Combine(root, written)];

    // A pattern that Pandoc does not expand still says where the files lie that are meant.
    private static string FolderOfGlob(string root, string written) =>
        FilePaths.Folder(FilePaths.Combine(root, written[..written.AsSpan().IndexOfAny('*', '?')] + "x"));

    private static string WithoutExtension(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
}
