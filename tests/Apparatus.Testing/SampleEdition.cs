using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;

namespace Apparatus.Testing;

/// <summary>An edition of the folder <c>samples</c>, whose files can be changed in memory.</summary>
public sealed class SampleEdition
{
    private readonly ImmutableDictionary<string, string> files;
    private readonly string manifest;

    private SampleEdition(ImmutableDictionary<string, string> files, string manifest)
    {
        this.files = files;
        this.manifest = manifest;
        Edition = EditionLoader.LoadManifest(MemoryFiles.Of([.. files.Select(file => (file.Key, file.Value))]), manifest);
    }

    /// <summary>The edition as it is now.</summary>
    public Edition Edition { get; }

    /// <summary>Reads an edition.</summary>
    /// <param name="folder">The folder of its manifest, below <c>samples</c>.</param>
    /// <param name="lineBreak">How its lines end.</param>
    public static SampleEdition Read(string folder, string lineBreak = "\n")
    {
        var root = Path.Combine(Repository.Root, "samples", folder);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToImmutableDictionary(
                path => $"{Fixture.Root}/{Path.GetRelativePath(root, path).Replace('\\', '/')}",
                path => File.ReadAllText(path).ReplaceLineEndings(lineBreak),
                StringComparer.Ordinal);
        return new SampleEdition(files, $"{Fixture.Root}/edition.yml");
    }

    /// <summary>The same with other texts of some files.</summary>
    public SampleEdition With(IEnumerable<KeyValuePair<string, string>> texts) => new(files.SetItems(texts), manifest);
}
