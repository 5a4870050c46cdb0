using System;
using System.IO;

namespace Apparatus.Reports;

/// <summary>Writes full paths relative to a folder; works on names only and asks no disk.</summary>
internal static class RelativePath
{
    /// <summary>
    /// The path relative to a folder, with <c>/</c>; it may climb with <c>..</c>. A path that is not full, or lies on
    /// another drive, comes back as it is.
    /// </summary>
    /// <param name="directory">The full path of the folder.</param>
    /// <param name="path">The full path of the file.</param>
    public static string From(string directory, string path)
    {
        // A NUL in a path makes Path throw; such a path exists nowhere and is shown as it came.
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path))
        {
            return path;
        }

        var relative = Path.GetRelativePath(directory, path);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
