using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Finds the files that a manifest names, where Pandoc would look for them (FORMAT A2).</summary>
/// <param name="files">Where texts come from.</param>
/// <param name="options">The folders that variables mean.</param>
/// <param name="root">The full path of the folder that relative paths start from.</param>
internal sealed class PathResolver(IFileSource files, LoadOptions options, string root)
{
    /// <summary>The full path of the folder that relative paths start from.</summary>
    public string Root => root;

    /// <summary>What was asked of the loading.</summary>
    public LoadOptions Options => options;

    /// <summary>
    /// A path with <c>${.}</c>, <c>${HOME}</c> and <c>${USERDATA}</c> replaced; other variables stay. Pandoc does so in the
    /// options of a defaults file, not in metadata (measured).
    /// </summary>
    public string Expand(Setting<string> written)
    {
        if (!written.Value.Contains("${", StringComparison.Ordinal))
        {
            return written.Value;
        }

        var result = written.Value.Replace("${.}", FilePaths.Folder(written.Path), StringComparison.Ordinal);
        if (options.HomeFolder is { } home)
        {
            result = result.Replace("${HOME}", home, StringComparison.Ordinal);
        }

        return options.UserDataFolder is { } data ? result.Replace("${USERDATA}", data, StringComparison.Ordinal) : result;
    }

    /// <summary>The full path that a written path means from the edition's folder, variables replaced.</summary>
    public string FullPath(Setting<string> written) => FilePaths.Combine(root, Expand(written));

    /// <summary>Looks for a file.</summary>
    /// <param name="kind">What it is named for.</param>
    /// <param name="written">The path as written, with its place.</param>
    /// <param name="path">The path to look for: <paramref name="written"/>, with or without variables replaced.</param>
    /// <param name="candidates">Further full paths to try before the one from the edition's folder, and after it.</param>
    /// <returns>What became of it; a file that is there counts as read until somebody tries.</returns>
    public FileReference Find(
        FileReferenceKind kind, Setting<string> written, string path, IEnumerable<string>? candidates = null)
    {
        FileReference Reference(string? resolved, FileReferenceStatus status) =>
            new(kind, written.Value, written.Path, written.Span, resolved, status);

        if (IsRemote(path))
        {
            return Reference(null, FileReferenceStatus.Remote);
        }

        if (path.StartsWith("`r ", StringComparison.Ordinal))
        {
            return Reference(null, FileReferenceStatus.Computed);
        }

        var expected = FilePaths.Combine(root, path);
        var found = (candidates ?? []).Append(expected).FirstOrDefault(files.FileExists);
        if (found is not null)
        {
            return Reference(found, FileReferenceStatus.Read);
        }

        return path.StartsWith('~')
            ? Reference(expected, FileReferenceStatus.Tilde)
            : path.AsSpan().IndexOfAny('*', '?') >= 0
                ? Reference(null, FileReferenceStatus.Glob)
                : Reference(expected, FileReferenceStatus.Missing);
    }

    private static bool IsRemote(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
