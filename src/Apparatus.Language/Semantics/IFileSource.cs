using System.Collections.Immutable;

namespace Apparatus.Language.Semantics;

/// <summary>
/// Where texts come from: a disk, or open buffers before a disk. Paths are full, with <c>/</c>, normalised.
/// No member throws; whatever goes wrong is in the answer.
/// </summary>
public interface IFileSource
{
    /// <summary>Reads a text file.</summary>
    FileContent Read(string path);

    /// <summary>Whether there is a file (not a folder) at this path.</summary>
    bool FileExists(string path);

    /// <summary>Whether there is a folder at this path.</summary>
    bool DirectoryExists(string path);

    /// <summary>Whether a folder can be listed; false for one that the user has no right to open, which otherwise seems empty.</summary>
    bool CanList(string directory);

    /// <summary>The full paths of the files directly in a folder, sorted ordinally; empty when it cannot be read.</summary>
    ImmutableArray<string> GetFiles(string directory);

    /// <summary>The full paths of the folders directly in a folder, sorted ordinally, links left out; empty when it cannot be read.</summary>
    ImmutableArray<string> GetDirectories(string directory);
}
