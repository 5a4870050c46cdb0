using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Files;

/// <summary>
/// Reads texts from the disk. Whatever is wrong with a file is said in plain words in the answer. Links that lead out of
/// the roots are not followed, so that a folder of somebody else's cannot draw in files of one's own.
/// </summary>
/// <param name="roots">Full paths, with <c>/</c>, of the folders that links may not leave; with none, links are followed anywhere.</param>
/// <param name="maximumSize">Size in bytes above which a file is not read.</param>
internal sealed class DiskFiles(IEnumerable<string> roots, long maximumSize = DiskFiles.DefaultMaximumSize) : IFileSource
{
    /// <summary>Size in bytes above which a file is not read: 64 MiB.</summary>
    public const long DefaultMaximumSize = 64L << 20;

    private readonly LinkGuard guard = new([.. roots]);

    /// <summary>The full, normalised path, with <c>/</c>, of a path that may be relative to the working directory.</summary>
    public static string FullPath(string path) => WithSlashes(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <inheritdoc/>
    public FileContent Read(string path)
    {
        if (!File.Exists(path))
        {
            return new FileContent(null, false);
        }

        if (guard.LeadsOut(path))
        {
            return Unread("it is reached by a link that leads out of the folder", "copy it into the folder, or name the place it really has");
        }

        try
        {
            var size = new FileInfo(path).Length;
            return size > maximumSize
                ? Unread($"it has {size >> 20} MiB, more than the {maximumSize >> 20} MiB that are read", "split it, or leave it out")
                : TextDecoding.Decode(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileContent(null, false);
        }
        catch (UnauthorizedAccessException)
        {
            return Unread("you have no right to read it", "change its permissions");
        }
        catch (Exception fault) when (fault is IOException or NotSupportedException)
        {
            return Unread($"the disk does not give it ({fault.Message.TrimEnd('.')})", "look whether another program holds it");
        }
    }

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public bool CanList(string directory)
    {
        try
        {
            using var entries = new DirectoryInfo(directory).EnumerateFileSystemInfos().GetEnumerator();
            entries.MoveNext();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<string> GetFiles(string directory) =>
        List(directory, folder => folder.EnumerateFiles().Where(file => !IsLink(file) || !guard.LeadsOut(WithSlashes(file.FullName))));

    /// <inheritdoc/>
    public ImmutableArray<string> GetDirectories(string directory) =>
        List(directory, folder => folder.EnumerateDirectories().Where(found => !IsLink(found)));

    private static ImmutableArray<string> List(string directory, Func<DirectoryInfo, IEnumerable<FileSystemInfo>> enumerate)
    {
        try
        {
            return [.. enumerate(new DirectoryInfo(directory)).Select(found => WithSlashes(found.FullName)).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static FileContent Unread(string reason, string remedy) => new(null, true, reason, remedy);

    private static bool IsLink(FileSystemInfo found) => found.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string WithSlashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
