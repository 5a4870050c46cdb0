using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Apparatus.Files;
using Apparatus.Language.Text;

namespace Apparatus.LanguageServer;

/// <summary>
/// The one mutable cell of the server: it holds the current <see cref="Snapshot"/>. Every change replaces it; whoever answers a
/// question works on the snapshot that was current when the question came.
/// </summary>
internal sealed class WorkspaceHost : IDisposable
{
    private readonly object gate = new();
    private readonly WorkspaceReader reader;
    private readonly ExportWatch exports;
    private volatile Snapshot current = Snapshot.First(new WorkspaceSources(new CachedFiles(new DiskFiles([]))), static (_, _) => LoadedWorkspace.Empty);

    /// <summary>Makes a host without folders.</summary>
    /// <param name="reader">Reads snapshots.</param>
    /// <param name="time">The clock by which half-written bibliographies are waited for.</param>
    public WorkspaceHost(WorkspaceReader reader, TimeProvider time)
    {
        this.reader = reader;
        exports = new ExportWatch(paths => Believe([], paths), time);
    }

    /// <summary>Called after each change, from the thread that made it.</summary>
    public event Action? Changed;

    /// <summary>Told how many files a load has read so far; null when nobody asks.</summary>
    public Action<int>? Progress { get; set; }

    /// <summary>The workspace as it is now.</summary>
    public Snapshot Current => current;

    /// <summary>Begins with these folders and settings; nothing is read yet.</summary>
    public void Start(ImmutableArray<string> folders, UserSettings settings)
    {
        lock (gate)
        {
            var sources = new WorkspaceSources(new CachedFiles(new DiskFiles(folders))) { Folders = folders, Settings = settings };
            current = Snapshot.First(sources, Read);
        }
    }

    /// <summary>A document was opened; from now on its text counts.</summary>
    public void Open(string path, OpenDocument document) => Change(snapshot =>
    {
        // The same object, where the file has the same text, spares reading the file again.
        var onDisk = snapshot.Sources.Disk.Read(path).Text;
        var text = onDisk is not null && onDisk.Content == document.Text.Content ? onDisk : document.Text;
        var sources = snapshot.Sources with { Open = snapshot.Sources.Open.SetItem(path, document with { Text = text }) };
        return snapshot.With(sources, path);
    });

    /// <summary>The text of an open document has changed; a document that is not open is left alone.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="version">The version of the new text.</param>
    /// <param name="edit">Makes the new text of the old.</param>
    /// <returns>Whether the document is open.</returns>
    public bool Edit(string path, int? version, Func<SourceText, SourceText> edit)
    {
        var isOpen = true;
        Change(snapshot =>
        {
            if (!snapshot.Sources.Open.TryGetValue(path, out var document))
            {
                isOpen = false;
                return snapshot;
            }

            var edited = document with { Text = edit(document.Text), Version = version ?? document.Version };
            return snapshot.With(snapshot.Sources with { Open = snapshot.Sources.Open.SetItem(path, edited) }, path);
        });
        return isOpen;
    }

    /// <summary>A document was closed; from now on its file counts.</summary>
    public void Close(string path) => Change(snapshot =>
    {
        snapshot.Sources.Disk.Invalidate(path);
        var sources = snapshot.Sources with { Open = snapshot.Sources.Open.Remove(path) };

        // A file outside the folders, or one whose name does not say that it is Markdown, was looked at only because it was open.
        var isLeft = !IsInFolder(sources, path) || !snapshot.Sources.Disk.FileExists(path)
            || (snapshot.Sources.Open.TryGetValue(path, out var document) && WorkspaceSources.IsMarkdown(path, document) && !WorkspaceSources.IsMarkdown(path));
        return isLeft ? snapshot.Reload(sources) : snapshot.With(sources, path);
    });

    /// <summary>A document was saved.</summary>
    public void Save(string path)
    {
        // Its text is already known; only what the disk holds has changed.
        current.Sources.Disk.Invalidate(path);
    }

    /// <inheritdoc/>
    public void Dispose() => exports.Dispose();

    /// <summary>Files have changed on the disk. A bibliography that is being written counts as it was until it is whole again.</summary>
    /// <param name="changed">Files with new content.</param>
    /// <param name="comeOrGone">Files and folders that are new or gone.</param>
    public void FilesChanged(IReadOnlyCollection<string> changed, IReadOnlyCollection<string> comeOrGone)
    {
        var sources = current.Sources;
        bool IsReady(string path) => sources.Open.ContainsKey(path) || exports.IsReady(path, sources.Disk);
        Believe([.. changed.Where(IsReady)], [.. comeOrGone.Where(IsReady)]);
    }

    /// <summary>Other folders are open.</summary>
    public void SetFolders(ImmutableArray<string> folders) => Change(snapshot =>
        snapshot.Reload(new WorkspaceSources(new CachedFiles(new DiskFiles(folders)))
        {
            Folders = folders,
            Open = snapshot.Sources.Open,
            Settings = snapshot.Sources.Settings,
        }));

    /// <summary>The user's settings have changed.</summary>
    public void SetSettings(UserSettings settings) => Change(snapshot =>
    {
        var before = snapshot.Sources.Settings;
        if (before.IsSameAs(settings))
        {
            return snapshot;
        }

        var sources = snapshot.Sources with { Settings = settings };
        return before.Pandoc == settings.Pandoc && before.FileLimit == settings.FileLimit ? snapshot.With(sources) : snapshot.Reload(sources);
    });

    /// <summary>Everything is read again from the disk.</summary>
    public void Restart() => Change(snapshot =>
    {
        snapshot.Sources.Disk.InvalidateAll();
        return snapshot.Reload(snapshot.Sources);
    });

    private void Believe(IReadOnlyCollection<string> changed, IReadOnlyCollection<string> comeOrGone) => Change(snapshot =>
    {
        var disk = snapshot.Sources.Disk;
        var folders = new Lazy<ImmutableHashSet<string>>(() => disk.Folders);
        var relevant = comeOrGone.Where(path => IsRelevant(path, snapshot.Sources, folders)).ToArray();
        foreach (var path in changed.Concat(relevant))
        {
            disk.Invalidate(path);
        }

        // Many programs save by putting a new file in place of the old one.
        var replaced = relevant.Where(path => (disk.HasRead(path) || snapshot.Sources.Open.ContainsKey(path)) && disk.FileExists(path)).ToArray();

        // The text of an open document counts, whatever its file holds now.
        var others = changed.Concat(replaced).Where(path => !snapshot.Sources.Open.ContainsKey(path)).ToArray();
        return relevant.Length > replaced.Length || changed.Concat(replaced).Any(IsIgnoreFile) ? snapshot.Reload(snapshot.Sources)
            : others.Length > 0 ? snapshot.With(snapshot.Sources, others)
            : snapshot;
    });

    private static bool IsIgnoreFile(string path) => path.EndsWith("/.gitignore", StringComparison.Ordinal);

    // Whether editions can be made of a file that is new or gone, or lie in a folder that is. Pictures come and go without anybody's notice.
    private static bool IsRelevant(string path, WorkspaceSources sources, Lazy<ImmutableHashSet<string>> folders)
    {
        var dot = path.LastIndexOf('.');
        return (dot >= 0 && FolderWatch.Extensions.Contains(path[dot..]))
            || sources.Disk.HasRead(path)
            || folders.Value.Contains(path)
            || (!IsHidden(path, sources) && sources.Disk.DirectoryExists(path));
    }

    // No folder is walked whose name begins with a dot.
    private static bool IsHidden(string path, WorkspaceSources sources)
    {
        var folder = sources.Folders.Where(folder => path.StartsWith(folder, StringComparison.Ordinal)).Select(folder => folder.Length).DefaultIfEmpty().Max();
        return path.AsSpan(folder).Contains("/.", StringComparison.Ordinal) || path.AsSpan(folder).Contains("/node_modules/", StringComparison.Ordinal);
    }

    private static bool IsInFolder(WorkspaceSources sources, string path) =>
        sources.Folders.Any(folder => path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal));

    private LoadedWorkspace Read(LoadedWorkspace? before, Snapshot snapshot)
    {
        if (before is null)
        {
            return reader.Load(snapshot.Sources, Progress, CancellationToken.None);
        }

        var changed = snapshot.Changed.Where(path => before.FindText(path) is not null || before.Expects(path) || Matters(path, snapshot.Sources));
        return reader.Update(before, changed, snapshot.Sources, CancellationToken.None);
    }

    // A bibliography or a YAML file that no edition names is nobody's business; a manifest or a Markdown file may make an edition.
    private static bool Matters(string path, WorkspaceSources sources)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name is "edition.yml" or "_quarto.yml"
            || (sources.Open.TryGetValue(path, out var document) ? WorkspaceSources.IsMarkdown(path, document) : name.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
    }

    private void Change(Func<Snapshot, Snapshot> change)
    {
        lock (gate)
        {
            var changed = change(current);
            if (ReferenceEquals(changed, current))
            {
                return;
            }

            current = changed;
        }

        Changed?.Invoke();
    }
}
