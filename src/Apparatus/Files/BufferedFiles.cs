using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Files;

/// <summary>Texts that are open somewhere, such as standard input or an editor's buffers, in front of the files of a disk.</summary>
/// <param name="disk">Where all other texts come from.</param>
/// <param name="buffers">Open texts by full path with <c>/</c>; a file need not exist under it.</param>
internal sealed class BufferedFiles(IFileSource disk, ImmutableDictionary<string, SourceText> buffers) : IFileSource
{
    /// <inheritdoc/>
    public FileContent Read(string path) => buffers.TryGetValue(path, out var text) ? new FileContent(text, true) : disk.Read(path);

    /// <inheritdoc/>
    public bool FileExists(string path) => buffers.ContainsKey(path) || disk.FileExists(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) =>
        disk.DirectoryExists(path) || buffers.Keys.Any(open => open.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public bool CanList(string directory) => !disk.DirectoryExists(directory) || disk.CanList(directory);

    /// <inheritdoc/>
    public ImmutableArray<string> GetFiles(string directory)
    {
        var prefix = directory.TrimEnd('/') + "/";
        var open = buffers.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && path.IndexOf('/', prefix.Length) < 0);
        return [.. disk.GetFiles(directory).Union(open).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> GetDirectories(string directory) => disk.GetDirectories(directory);
}
