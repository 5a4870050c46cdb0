using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>
/// Where the settings of an edition are written, those that count more first: options of defaults files, metadata of defaults files, front matter
/// with the last file first, files under <c>metadata-files</c> (FORMAT A2, measured).
/// </summary>
public static class SettingLayers
{
    /// <summary>The maps that Pandoc reads options from.</summary>
    public static IEnumerable<SettingLayer> Options(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Manifests.Where(IsDefaults).Select(manifest => Layer(manifest, manifest.Yaml.Map)).OfType<SettingLayer>();
    }

    /// <summary>The maps that hold metadata.</summary>
    public static IEnumerable<SettingLayer> Metadata(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var first = edition.Manifests.Where(manifest => manifest.Kind != ManifestKind.Metadata)
            .Select(manifest => Layer(manifest, IsDefaults(manifest) ? manifest.Yaml.Map?["metadata"] : manifest.Yaml.Map));
        var texts = edition.Documents.Reverse().Select(document => Layer(document, document.Tree.FrontMatter?.Yaml.Map));
        var lesser = edition.Manifests.Where(manifest => manifest.Kind == ManifestKind.Metadata).Reverse().Select(manifest => Layer(manifest, manifest.Yaml.Map));
        return first.Concat(texts).Concat(lesser).OfType<SettingLayer>();
    }

    /// <summary>The places where a setting of metadata is written, the one that counts first; empty when there are none.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="path">The names of the keys from the top of metadata down.</param>
    /// <param name="hasOption">Whether an option of the same name goes before all metadata, as with <c>bibliography</c>.</param>
    public static ImmutableArray<SettingPlace> Find(Edition edition, ImmutableArray<string> path, bool hasOption)
    {
        var options = hasOption ? Options(edition) : [];
        return [.. options.Concat(Metadata(edition)).Select(layer => Find(layer, path)).OfType<SettingPlace>()];
    }

    /// <summary>The place of a setting in one map; null when it is not set there.</summary>
    /// <param name="layer">The map.</param>
    /// <param name="path">The names of the keys from the top of the map down.</param>
    public static SettingPlace? Find(SettingLayer layer, ImmutableArray<string> path)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var map = layer.Map;
        for (var i = 0; i < path.Length; i++)
        {
            if (map.Find(path[i]) is not { } entry)
            {
                return null;
            }

            if (i == path.Length - 1)
            {
                return entry.Value is YamlScalar { IsPlain: true, Value: "" or "~" or "null" } ? null : new SettingPlace(layer.Document, entry);
            }

            if (entry.Value is not YamlMapping inner)
            {
                return null;
            }

            map = inner;
        }

        return null;
    }

    private static bool IsDefaults(ManifestDocument manifest) => manifest.Kind is ManifestKind.Edition or ManifestKind.Defaults;

    private static SettingLayer? Layer(Document document, YamlNode? node) => node is YamlMapping map ? new SettingLayer(document, map) : null;
}
