using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>
/// Finds bibliographies and styles as Pandoc 2.17 does (measured): along <c>resource-path</c>, then in the edition's folder;
/// a style also with <c>.csl</c> added, and in the folder <c>csl</c> of the user data directory. Bibliographies given as an
/// option replace those in metadata, and only in options are variables replaced.
/// </summary>
/// <param name="resolver">Makes full paths.</param>
/// <param name="resourceFolders">Full paths of the folders of <c>resource-path</c>.</param>
internal sealed class BibliographyFinder(PathResolver resolver, ImmutableArray<string> resourceFolders)
{
    /// <summary>The bibliographies in order.</summary>
    /// <param name="options">Those given as options.</param>
    /// <param name="metadata">Metadata, the layers that count more first.</param>
    public IEnumerable<FileReference> Find(ImmutableArray<Setting<string>> options, ImmutableArray<MetadataLayer> metadata)
    {
        if (!options.IsEmpty)
        {
            return options.Select(written => Look(written, resolver.Expand(written)));
        }

        return SettingsReader.Find(metadata, "bibliography") is { } found
            ? YamlValues.Texts(found.Node, found.Layer.Document.Path).Select(written => Look(written, written.Value))
            : [];
    }

    /// <summary>The citation style.</summary>
    /// <param name="written">The style as written.</param>
    /// <param name="isOption">Whether it is given as an option.</param>
    /// <param name="userDataFolder">Pandoc's user data directory, or null.</param>
    public FileReference FindStyle(Setting<string> written, bool isOption, string? userDataFolder)
    {
        var path = isOption ? resolver.Expand(written) : written.Value;
        string[] names = path.EndsWith(".csl", System.StringComparison.Ordinal) ? [path] : [path, path + ".csl"];
        var folders = resourceFolders.Add(resolver.Root);
        var candidates = names.SelectMany(name => folders.Select(folder => FilePaths.Combine(folder, name)));
        if (userDataFolder is not null)
        {
            candidates = candidates.Concat(names.Select(name => FilePaths.Combine(userDataFolder + "/csl", name)));
        }

        return resolver.Find(FileReferenceKind.Style, written, path, candidates);
    }

    private FileReference Look(Setting<string> written, string path) =>
        resolver.Find(FileReferenceKind.Bibliography, written, path, resourceFolders.Select(folder => FilePaths.Combine(folder, path)));
}
