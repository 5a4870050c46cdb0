using System;
using System.Collections.Generic;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Reckons with full paths that have <c>/</c> between their parts, without looking at any disk.</summary>
internal static class FilePaths
{
    /// <summary>The full path that a written path means, <c>.</c> and <c>..</c> resolved.</summary>
    /// <param name="folder">The full path of the folder that relative paths start from.</param>
    /// <param name="written">A path, relative or full.</param>
    public static string Combine(string folder, string written)
    {
        var joined = IsFull(written) ? written : folder + "/" + written;
        var prefix = joined.StartsWith('/') ? "/" : string.Empty;
        var parts = new List<string>();
        foreach (var part in joined.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return prefix + string.Join('/', parts);
    }

    /// <summary>Whether a path starts from the root of a disk.</summary>
    public static bool IsFull(string path) =>
        path.StartsWith('/') || (path.Length > 2 && path[1] == ':' && path[2] is '/' or '\\' && char.IsAsciiLetter(path[0]));

    /// <summary>The folder that holds a path; null for the root of a disk.</summary>
    public static string? Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash switch
        {
            < 0 => null,
            0 => path.Length > 1 ? "/" : null,
            _ => path[..slash],
        };
    }

    /// <summary>The folder that holds a file.</summary>
    public static string Folder(string path) => Parent(path) ?? path;

    /// <summary>The last part of a path.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a path lies in a folder, at whatever depth, or is the folder itself.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || folder == "/" || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>A path relative to a folder that it lies in.</summary>
    public static string Relative(string path, string folder) => path == folder ? string.Empty : path[(folder.TrimEnd('/').Length + 1)..];

    /// <summary>Whether a name ends as Markdown files do.</summary>
    public static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folders from one up to the root of the disk, or up to and with <paramref name="last"/>.</summary>
    public static IEnumerable<string> Upwards(string folder, string? last)
    {
        for (var current = folder; current is not null; current = Parent(current))
        {
            yield return current;
            if (current == last)
            {
                yield break;
            }
        }
    }
}
