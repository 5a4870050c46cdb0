using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Files;

/// <summary>
/// Keeps the texts of a disk in memory until somebody says that they have changed. A file that is read again and has the same text
/// gives the same object, so that nothing built on it has to be built again. Safe to use from several threads.
/// </summary>
/// <param name="disk">Where texts come from.</param>
internal sealed class CachedFiles(IFileSource disk) : IFileSource
{
    private readonly ConcurrentDictionary<string, (FileContent Content, bool IsStale)> contents = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public FileContent Read(string path)
    {
        if (contents.TryGetValue(path, out var known) && !known.IsStale)
        {
            return known.Content;
        }

        var content = disk.Read(path);
        if (known.Content is { Text: { } before } && content.Text is { } now
            && before.HasByteOrderMark == now.HasByteOrderMark && before.Content == now.Content)
        {
            content = known.Content;
        }

        contents[path] = (content, false);
        return content;
    }

    /// <summary>Says that a file, or all files of a folder, may have changed.</summary>
    /// <param name="path">The full path of a file or folder.</param>
    public void Invalidate(string path)
    {
        var folder = path + "/";
        if (contents.TryGetValue(path, out var known))
        {
            contents[path] = (known.Content, true);
        }
        else
        {
            foreach (var file in contents.Keys.Where(file => file.StartsWith(folder, StringComparison.Ordinal)))
            {
                contents[file] = (contents[file].Content, true);
            }
        }
    }

    /// <summary>Says that every file may have changed.</summary>
    public void InvalidateAll()
    {
        foreach (var path in contents.Keys)
        {
            contents[path] = (contents[path].Content, true);
        }
    }

    /// <inheritdoc/>
    public bool FileExists(string path) => disk.FileExists(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => disk.DirectoryExists(path);

    /// <inheritdoc/>
    public bool CanList(string directory) => disk.CanList(directory);

    /// <inheritdoc/>
    public ImmutableArray<string> GetFiles(string directory) => disk.GetFiles(directory);

    /// <inheritdoc/>
    public ImmutableArray<string> GetDirectories(string directory) => disk.GetDirectories(directory);
}
