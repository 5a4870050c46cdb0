using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>
/// Says which files are to be left alone, as <c>.gitignore</c> files do: a later line counts more than an earlier one, a
/// file in a deeper folder more than one above, <c>!</c> takes back, and what lies in an ignored folder stays ignored.
/// </summary>
public sealed class IgnoreRules
{
    private readonly ImmutableArray<(string Folder, ImmutableArray<GlobPattern> Patterns)> files;

    private IgnoreRules(ImmutableArray<(string Folder, ImmutableArray<GlobPattern> Patterns)> files) => this.files = files;

    /// <summary>Nothing is ignored.</summary>
    public static IgnoreRules None { get; } = new([]);

    /// <summary>These rules with the lines of one more file, which count more than those before.</summary>
    /// <param name="folder">The full path of the folder that the lines are relative to.</param>
    /// <param name="lines">The lines; blank ones and remarks may be among them.</param>
    public IgnoreRules With(string folder, IEnumerable<string> lines)
    {
        var patterns = lines.Select(GlobPattern.Parse).OfType<GlobPattern>().ToImmutableArray();
        return patterns.IsEmpty ? this : new IgnoreRules(files.Add((folder, patterns)));
    }

    /// <summary>These rules with those of a folder's own <c>.gitignore</c>, if it has one.</summary>
    public IgnoreRules WithFolder(IFileSource source, string folder)
    {
        var path = FilePaths.Combine(folder, ".gitignore");
        return source.FileExists(path) && source.Read(path).Text is { } text ? With(folder, text.Content.Split('\n')) : this;
    }

    /// <summary>The rules that hold in a folder: those of all <c>.gitignore</c> files from the repository's root down.</summary>
    /// <param name="source">Where texts come from.</param>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="top">The folder to begin at when no folder upwards holds <c>.git</c>; null for the folder itself.</param>
    public static IgnoreRules For(IFileSource source, string folder, string? top)
    {
        var upwards = FilePaths.Upwards(folder, null).ToList();
        var repository = upwards.FindIndex(found => HasRepository(source, found));
        var last = repository >= 0 ? repository : Math.Max(0, upwards.IndexOf(top ?? folder));
        var rules = None;
        for (var i = last; i >= 0; i--)
        {
            rules = rules.WithFolder(source, upwards[i]);
        }

        return rules;
    }

    /// <summary>Whether a path is ignored, by a rule for itself or for a folder it lies in.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool IsIgnored(string path, bool isFolder)
    {
        if (files.IsEmpty)
        {
            return false;
        }

        var top = files[0].Folder;
        foreach (var folder in FilePaths.Upwards(path, null).Skip(1).TakeWhile(found => found.Length > top.Length).Reverse())
        {
            if (IsNamed(folder, isFolder: true))
            {
                return true;
            }
        }

        return IsNamed(path, isFolder);
    }

    private bool IsNamed(string path, bool isFolder)
    {
        for (var i = files.Length - 1; i >= 0; i--)
        {
            var (folder, patterns) = files[i];
            if (path == folder || !FilePaths.IsWithin(path, folder))
            {
                continue;
            }

            var parts = FilePaths.Relative(path, folder).Split('/');
            for (var j = patterns.Length - 1; j >= 0; j--)
            {
                if ((isFolder || !patterns[j].IsForFolders) && patterns[j].IsMatch(parts))
                {
                    return !patterns[j].IsNegated;
                }
            }
        }

        return false;
    }

    private static bool HasRepository(IFileSource source, string folder) =>
        source.DirectoryExists(FilePaths.Combine(folder, ".git")) || source.FileExists(FilePaths.Combine(folder, ".git"));
}
