using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>
/// The keys that manifests and front matter may have, for hover and completion. It is data: what a key does to an edition is decided where
/// settings are read. Keys of Pandoc that make no difference to an edition's text are left out.
/// </summary>
public static class SettingKeys
{
    /// <summary>The top level of <c>edition.yml</c> and other defaults files.</summary>
    public static ImmutableArray<SettingKey> Manifest { get; } = PandocKeys.Options;

    /// <summary>The map <c>metadata:</c> of a defaults file, and the top level of a file under <c>metadata-files</c>.</summary>
    public static ImmutableArray<SettingKey> Metadata { get; } = PandocKeys.Metadata;

    /// <summary>The map <c>metadata: edition:</c>, in an edition of one file <c>edition:</c> of its front matter.</summary>
    public static ImmutableArray<SettingKey> Edition { get; } = EditionKeys.All;

    /// <summary>The front matter of a text file: its own keys, then those that belong to an edition of one file.</summary>
    public static ImmutableArray<SettingKey> FrontMatter { get; } =
    [
        .. FrontMatterKeys.Own,
        .. PandocKeys.Metadata.Select(key => key with { IsEditionWide = true }),
        .. FrontMatterKeys.ShortForms,
    ];

    /// <summary>The keys at the top level of a settings file.</summary>
    public static ImmutableArray<SettingKey> Of(ManifestKind kind) => kind is ManifestKind.Edition or ManifestKind.Defaults ? Manifest : Metadata;

    /// <summary>Whether Pandoc drops a key of front matter because it ends in <c>_</c>: such a key is free for anybody's notes (FORMAT A3).</summary>
    public static bool IsPrivate(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith('_');
    }

    /// <summary>The key of a name in one map: the one of this name or alias, else the one for all names, else null.</summary>
    /// <param name="keys">The keys of the map.</param>
    /// <param name="name">The name as written.</param>
    public static SettingKey? Find(ImmutableArray<SettingKey> keys, string name) =>
        keys.FirstOrDefault(key => key.IsNamed(name)) ?? keys.FirstOrDefault(key => key.Name == SettingKey.AnyName);

    /// <summary>The key at the end of a path of names, from the top level down; null when a name is not known.</summary>
    /// <param name="keys">The keys of the top level.</param>
    /// <param name="path">The names, the outermost first.</param>
    public static SettingKey? Find(ImmutableArray<SettingKey> keys, IEnumerable<string> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        SettingKey? found = null;
        foreach (var name in path)
        {
            found = Find(found is null ? keys : found.Children, name);
            if (found is null)
            {
                return null;
            }
        }

        return found;
    }
}
