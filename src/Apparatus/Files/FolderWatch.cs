using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;

namespace Apparatus.Files;

/// <summary>
/// Watches folders for changes of files that editions are made of. Changes are told in batches, because a program that writes a file makes
/// several of them.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>The extensions of files that editions are made of, with their dots.</summary>
    public static readonly ImmutableHashSet<string> Extensions =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ".md", ".bib", ".bibtex", ".json", ".yml", ".yaml", ".csl", ".seal", ".gitignore");

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly object gate = new();
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> comeOrGone = new(StringComparer.Ordinal);
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Action<IReadOnlyCollection<string>, IReadOnlyCollection<string>> tell;
    private readonly Timer timer;
    private bool isOver;

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">Full paths of folders; what lies below them is watched too.</param>
    /// <param name="tell">Takes the files with new content, and the files and folders that are new or gone; called from any thread.</param>
    /// <param name="warn">Takes what cannot be watched.</param>
    public FolderWatch(IEnumerable<string> folders, Action<IReadOnlyCollection<string>, IReadOnlyCollection<string>> tell, Action<string> warn)
    {
        this.tell = tell;
        timer = new Timer(_ => Tell());
        foreach (var folder in folders)
        {
            try
            {
                var watcher = new FileSystemWatcher(folder)
                {
                    IncludeSubdirectories = true,
                    NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                };
                watcher.Changed += (_, e) => Add(changed, e.FullPath);
                watcher.Created += (_, e) => Add(comeOrGone, e.FullPath);
                watcher.Deleted += (_, e) => Add(comeOrGone, e.FullPath);
                watcher.Renamed += (_, e) => Add(comeOrGone, e.OldFullPath, e.FullPath);
                watcher.Error += (_, e) => Fail(folder, e.GetException(), warn);
                watcher.EnableRaisingEvents = true;
                watchers.Add(watcher);
            }
            catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
            {
                warn($"{folder} cannot be watched ({fault.Message}); restart the index after changes from outside.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watchers.ForEach(watcher => watcher.Dispose());
        lock (gate)
        {
            isOver = true;
            timer.Dispose();
        }
    }

    private void Add(HashSet<string> set, params ReadOnlySpan<string> paths)
    {
        lock (gate)
        {
            foreach (var path in paths)
            {
                // Any other name may be that of a folder, whose files come or go with it.
                if (set == comeOrGone || Extensions.Contains(Path.GetExtension(path)))
                {
                    set.Add(path.Replace(Path.DirectorySeparatorChar, '/'));
                }
            }

            // A watcher may have something to say after it was told to end.
            if (!isOver)
            {
                timer.Change(Pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    // Where more has changed at once than could be told, anything in the folder may have.
    private void Fail(string folder, Exception fault, Action<string> warn)
    {
        if (fault is InternalBufferOverflowException)
        {
            Add(comeOrGone, folder);
        }
        else
        {
            warn($"{folder} cannot be watched any more ({fault.Message}); restart the index after changes from outside.");
        }
    }

    private void Tell()
    {
        string[] ofContent;
        string[] ofNames;
        lock (gate)
        {
            ofContent = [.. changed.Except(comeOrGone)];
            ofNames = [.. comeOrGone];
            changed.Clear();
            comeOrGone.Clear();
        }

        if (ofContent.Length + ofNames.Length > 0)
        {
            tell(ofContent, ofNames);
        }
    }
}
