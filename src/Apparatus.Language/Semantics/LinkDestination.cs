using System;
using Apparatus.Language.Semantics.Loading;

namespace Apparatus.Language.Semantics;

/// <summary>What the address of a link leads to inside an edition.</summary>
/// <param name="Path">The full path of a file, or null when the address names none: <c>#id</c> alone, or an address on the network.</param>
/// <param name="Identifier">The identifier after <c>#</c> with percent signs resolved, or null.</param>
public readonly record struct LinkDestination(string? Path, string? Identifier)
{
    /// <summary>Reads an address as it stands between the brackets.</summary>
    /// <param name="address">The address.</param>
    /// <param name="file">The full path of the file it stands in; relative addresses start from its folder.</param>
    public static LinkDestination Parse(string address, string file)
    {
        ArgumentNullException.ThrowIfNull(address);
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        if (path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
        {
            return default;
        }

        var identifier = hash >= 0 && hash + 1 < address.Length ? Uri.UnescapeDataString(address[(hash + 1)..]) : null;
        var full = path.Length == 0 ? null : FilePaths.Combine(FilePaths.Folder(file), Uri.UnescapeDataString(path));
        return new LinkDestination(full, identifier);
    }
}
