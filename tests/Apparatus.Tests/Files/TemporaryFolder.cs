using System;
using System.IO;

namespace Apparatus.Tests.Files;

/// <summary>A folder on the disk for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("apparatus-").FullName;

    /// <summary>The full path of something in the folder, with <c>/</c>.</summary>
    public string this[string relative] => Path.Combine(path, relative).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Writes a file and the folders above it.</summary>
    public string Write(string relative, params byte[] bytes)
    {
        var full = this[relative];
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? path);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
