using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Features.Hovering;

/// <summary>Says which value of a setting counts where several files set it (FORMAT A2, A3, ED6005).</summary>
internal static class SettingEffect
{
    private static readonly ImmutableArray<string> AlsoOptions = ["bibliography", "csl", "citation-abbreviations"];

    // Lists of defaults files are put together, those of parents first.
    private static readonly ImmutableArray<string> Gathered = ["input-files", "input-file", "bibliography", "filters", "resource-path", "defaults", "metadata-files", "css"];

    // These speak of their own file.
    private static readonly ImmutableArray<string> OfFile = ["witness", "status", "resp"];

    /// <summary>The line about the effective value; empty where the value that is pointed at simply counts.</summary>
    public static string Describe(HoverContext context, ImmutableArray<string> path, YamlEntry entry)
    {
        var document = context.Model.Document;
        if (context.Edition.Kind != EditionKind.Manifest || context.Edition.AllDocuments.All(found => found != document))
        {
            return string.Empty;
        }

        if (document is MarkdownDocument)
        {
            return OfFile.Contains(path[0]) ? string.Empty : InText(context, path, entry);
        }

        var isOption = document is ManifestDocument { Kind: ManifestKind.Edition or ManifestKind.Defaults } && path[0] != "metadata";
        if (isOption)
        {
            var options = SettingLayers.Options(context.Edition).Select(layer => SettingLayers.Find(layer, path)).OfType<SettingPlace>().ToImmutableArray();
            return Gathered.Contains(path[0]) ? string.Empty : Compare(context, options, entry);
        }

        var inMetadata = document is ManifestDocument { Kind: ManifestKind.Edition or ManifestKind.Defaults } ? path.RemoveAt(0) : path;
        return inMetadata.IsEmpty ? string.Empty : Compare(context, Places(context, inMetadata), entry);
    }

    private static string InText(HoverContext context, ImmutableArray<string> path, YamlEntry entry)
    {
        // Settings of this program are read from front matter only in an edition of one file.
        if (path[0] is "edition" or "glossary" or "notes")
        {
            return $"the value here has no effect: {Manifest(context)} holds the settings of the edition";
        }

        var compared = Compare(context, Places(context, path), entry);
        return compared.Length > 0 || path.Length > 1 || SettingKeys.Find(SettingKeys.FrontMatter, path[0]) is not { IsEditionWide: true } ? compared : "counts for the whole edition";
    }

    private static ImmutableArray<SettingPlace> Places(HoverContext context, ImmutableArray<string> path) =>
        SettingLayers.Find(context.Edition, path, path.Length == 1 && AlsoOptions.Contains(path[0]));

    private static string Compare(HoverContext context, ImmutableArray<SettingPlace> places, YamlEntry entry)
    {
        if (places.IsEmpty || ReferenceEquals(places[0].Entry, entry) || entry.Value is YamlMapping)
        {
            return string.Empty;
        }

        var (document, counts) = (places[0].Document, places[0].Entry);
        return $"{Markdown.Code(SettingHover.ValueText(counts.Value))} counts, set in {context.Place(document, counts.Key.Span)}; the value here has no effect";
    }

    private static string Manifest(HoverContext context) => context.File(context.Edition.Manifests[0].Path);
}
