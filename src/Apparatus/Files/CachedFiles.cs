using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Files;

/// <summary>
/// Keeps the texts of a disk in memory until somebody says that they have changed. A file that is read again and has the same text
/// gives the same object, so that nothing built on it has to be built again. Safe to use from several threads.
/// </summary>
/// <param name="disk">Where texts come from.</param>
internal sealed class CachedFiles(IFileSource disk) : IFileSource
{
    private readonly object gate = new();
    private readonly ConcurrentDictionary<string, (FileContent Content, bool IsStale)> contents = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>The full paths of the folders in which a file was read, and of those around them.</summary>
    public ImmutableHashSet<string> Folders
    {
        get
        {
            var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
            foreach (var path in contents.Keys)
            {
                for (var slash = path.LastIndexOf('/'); slash > 0 && found.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
                {
                }
            }

            return found.ToImmutable();
        }
    }

    /// <inheritdoc/>
    public FileContent Read(string path)
    {
        if (contents.TryGetValue(path, out var known) && !known.IsStale)
        {
            return known.Content;
        }

        var before = Interlocked.Read(ref changes);
        var content = disk.Read(path);
        if (known.Content is { Text: { } old } && content.Text is { } now
            && old.HasByteOrderMark == now.HasByteOrderMark && old.Content == now.Content)
        {
            content = known.Content;
        }

        lock (gate)
        {
            // What changed while it was read is read again the next time.
            contents[path] = (content, changes != before);
        }

        return content;
    }

    /// <summary>The file as it is on the disk at this moment; what is kept in memory stays as it is.</summary>
    public FileContent Peek(string path) => disk.Read(path);

    /// <summary>The text that was read last under this path, or null when there was none.</summary>
    public SourceText? Known(string path) => contents.TryGetValue(path, out var known) ? known.Content.Text : null;

    /// <summary>Whether a text was read under this path, which need not be there any more.</summary>
    /// <param name="path">The full path of a file.</param>
    public bool HasRead(string path) => contents.TryGetValue(path, out var known) && known.Content.Text is not null;

    /// <summary>Says that a file, or all files of a folder, may have changed.</summary>
    /// <param name="path">The full path of a file or folder.</param>
    public void Invalidate(string path)
    {
        lock (gate)
        {
            changes++;
            if (contents.TryGetValue(path, out var known))
            {
                contents[path] = (known.Content, true);
            }

            if (known.Content?.Text is null)
            {
                var folder = path + "/";
                MarkStale(file => file.StartsWith(folder, StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Says that every file may have changed.</summary>
    public void InvalidateAll()
    {
        lock (gate)
        {
            changes++;
            MarkStale(_ => true);
        }
    }

    /// <summary>Forgets the files that nobody has read since they changed, such as those that are gone.</summary>
    public void ForgetStale()
    {
        lock (gate)
        {
            foreach (var (path, known) in contents)
            {
                if (known.IsStale)
                {
                    contents.TryRemove(path, out _);
                }
            }
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

    private void MarkStale(Func<string, bool> condition)
    {
        foreach (var path in contents.Keys.Where(condition))
        {
            contents[path] = (contents[path].Content, true);
        }
    }
}
