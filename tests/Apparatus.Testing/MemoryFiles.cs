using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>Files in memory under full paths. Counts how often each was read.</summary>
public sealed class MemoryFiles : IFileSource
{
    private readonly Dictionary<string, FileContent> files = [];
    private readonly Dictionary<string, int> reads = [];

    /// <summary>Files of markup under a folder; marks are taken out.</summary>
    public static MemoryFiles Of(Markup markup, string folder = "/e")
    {
        var files = new MemoryFiles();
        foreach (var file in markup.Files)
        {
            files.files[folder + "/" + file.Path] = new FileContent(file.Text, true);
        }

        return files;
    }

    /// <summary>Files by full path and content.</summary>
    public static MemoryFiles Of(params (string Path, string Content)[] contents)
    {
        var files = new MemoryFiles();
        foreach (var (path, content) in contents)
        {
            files.files[path] = new FileContent(SourceText.From(content), true);
        }

        return files;
    }

    /// <summary>How often each file was read, by full path.</summary>
    public IReadOnlyDictionary<string, int> Reads => reads;

    /// <summary>Adds a file that is there but cannot be read.</summary>
    public MemoryFiles WithUnreadable(string path, string reason = "it is not UTF-8", string remedy = "save it as UTF-8")
    {
        files[path] = new FileContent(null, true, reason, remedy);
        return this;
    }

    /// <summary>Adds a folder that is there but cannot be listed.</summary>
    public MemoryFiles WithClosed(string folder)
    {
        files[folder + "/?"] = new FileContent(null, true);
        return this;
    }

    /// <inheritdoc/>
    public FileContent Read(string path)
    {
        lock (reads)
        {
            reads[path] = reads.GetValueOrDefault(path) + 1;
        }

        return files.TryGetValue(path, out var found) ? found : new FileContent(null, false);
    }

    /// <inheritdoc/>
    public bool FileExists(string path) => files.ContainsKey(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => files.Keys.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public bool CanList(string directory) => !files.ContainsKey(directory.TrimEnd('/') + "/?");

    /// <inheritdoc/>
    public ImmutableArray<string> GetFiles(string directory) =>
        [.. files.Keys.Where(file => !file.EndsWith("/?", StringComparison.Ordinal) && file[..file.LastIndexOf('/')] == directory.TrimEnd('/')).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public ImmutableArray<string> GetDirectories(string directory)
    {
        var prefix = directory.TrimEnd('/') + "/";
        return
        [
            .. files.Keys
                .Where(file => file.StartsWith(prefix, StringComparison.Ordinal) && file.IndexOf('/', prefix.Length) > 0)
                .Select(file => file[..file.IndexOf('/', prefix.Length)])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
