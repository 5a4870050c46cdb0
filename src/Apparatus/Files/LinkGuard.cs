using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Apparatus.Files;

/// <summary>Tells whether a path leads out of some folders by way of a link. Links above the folders do not count.</summary>
/// <param name="roots">Full paths, with <c>/</c>, of the folders; with none, nothing leads out.</param>
internal sealed class LinkGuard(ImmutableArray<string> roots)
{
    // As many links in a row as Linux follows.
    private const int MaximumLinks = 40;

    private readonly ConcurrentDictionary<string, bool> folderIsLink = new();
    private readonly ConcurrentDictionary<string, string> realRoots = new();

    /// <summary>Whether a link on the way to a file or folder leads out of all roots.</summary>
    /// <param name="path">A full path with <c>/</c>.</param>
    public bool LeadsOut(string path)
    {
        if (roots.IsEmpty)
        {
            return false;
        }

        // A path given with “..” may lie outside in the open; only what lies below the common folder can be hidden.
        var common = roots.Max(root => CommonLength(path, root));
        for (var slash = path.IndexOf('/', Math.Min(common + 1, path.Length)); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (folderIsLink.GetOrAdd(path[..slash], IsLink))
            {
                return IsOutside(path);
            }
        }

        return IsLink(path) && IsOutside(path);
    }

    private bool IsOutside(string path)
    {
        var real = RealPath(path, MaximumLinks);
        return !roots.Any(root => IsWithin(real, realRoots.GetOrAdd(root, found => RealPath(found, MaximumLinks))));
    }

    private static int CommonLength(string path, string root)
    {
        var length = 0;
        for (var i = 0; i <= Math.Min(path.Length, root.Length); i++)
        {
            var pathEnds = i == path.Length || path[i] == '/';
            var rootEnds = i == root.Length || root[i] == '/';
            if (pathEnds && rootEnds)
            {
                length = i;
            }

            if (i == path.Length || i == root.Length || path[i] != root[i])
            {
                break;
            }
        }

        return length;
    }

    private static string RealPath(string path, int linksLeft)
    {
        var current = path.StartsWith('/') ? string.Empty : path.Split('/')[0];
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(current.Length == 0 ? 0 : 1))
        {
            current = $"{current}/{part}";
            if (linksLeft > 0 && IsLink(current) && TargetOf(current) is { } target)
            {
                current = RealPath(target, linksLeft - 1);
            }
        }

        return current;
    }

    private static string? TargetOf(string link)
    {
        try
        {
            return new FileInfo(link).ResolveLinkTarget(returnFinalTarget: false)?.FullName.Replace(Path.DirectorySeparatorChar, '/');
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsLink(string path)
    {
        try
        {
            return File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
