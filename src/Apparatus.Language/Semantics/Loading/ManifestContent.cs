using System.Collections.Immutable;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>What a manifest says, together with the files it draws in, before any text file is read.</summary>
internal sealed record ManifestContent
{
    /// <summary>The full path of the manifest's folder, which relative paths start from.</summary>
    public required string Root { get; init; }

    /// <summary>The manifest first, then the files it draws in.</summary>
    public required ImmutableArray<ManifestDocument> Manifests { get; init; }

    /// <summary>Settings files that exist but could not be read.</summary>
    public required ImmutableArray<UnreadDocument> Unread { get; init; }

    /// <summary>The settings files it names.</summary>
    public required ImmutableArray<FileReference> FileReferences { get; init; }

    /// <summary>The text files it lists, in reading order, those of parents first.</summary>
    public required ImmutableArray<FileReference> InputFiles { get; init; }

    /// <summary>Bibliographies given as options, those of parents first.</summary>
    public required ImmutableArray<Setting<string>> Bibliographies { get; init; }

    /// <summary>Full paths of the folders of <c>resource-path</c>.</summary>
    public required ImmutableArray<string> ResourceFolders { get; init; }

    /// <summary>Full paths of all files that belong to the edition: settings, text files, bibliographies, glossaries.</summary>
    public ImmutableHashSet<string> Members { get; init; } = [];

    /// <summary>Options of Pandoc's command line, the ones that count more first.</summary>
    public required ImmutableArray<MetadataLayer> Options { get; init; }

    /// <summary>Metadata that counts more than that of text files, the ones that count more first.</summary>
    public required ImmutableArray<MetadataLayer> Metadata { get; init; }

    /// <summary>Metadata that counts less than that of text files, the ones that count more first.</summary>
    public required ImmutableArray<MetadataLayer> LesserMetadata { get; init; }
}
