using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>Finds the paths in manifests and front matter (FORMAT A2, A3; Pandoc manual, "Defaults files").</summary>
internal static class DeclaredPaths
{
    private static readonly ImmutableArray<string> OptionKeys =
    [
        "input-files", "input-file", "bibliography", "csl", "citation-abbreviations", "defaults", "metadata-files", "metadata-file", "resource-path",
        "template", "reference-doc", "epub-cover-image", "epub-metadata", "css", "include-in-header", "include-before-body", "include-after-body",
        "filters", "abbreviations", "syntax-definitions",
    ];

    private static readonly ImmutableArray<string> MetadataKeys = ["bibliography", "csl", "citation-style", "citation-abbreviations", "cover-image", "css"];

    private static readonly ImmutableArray<string> OwnKeys = ["glossary", "generated", "library", "sealed"];

    /// <summary>The path at an offset, its quotation marks and its end included; null when there is none.</summary>
    public static DeclaredPath? At(SemanticModel model, int offset) =>
        model.Document is ManifestDocument || (model.Markdown?.Tree.FrontMatter is { } front && offset <= front.Span.End)
            ? In(model).FirstOrDefault(path => path.Span.Contains(offset) || path.Span.End == offset)
            : null;

    /// <summary>All paths of a file, in order; empty for a file that names none.</summary>
    public static IEnumerable<DeclaredPath> In(SemanticModel model)
    {
        var references = model.Edition.FileReferences
            .Where(reference => reference.DeclaredIn == model.Document.Path)
            .GroupBy(reference => reference.Span)
            .ToDictionary(group => group.Key, group => group.First());
        var scalars = Scalars(model.Document).Select(scalar => (scalar.Span, scalar.Value))
            .Concat(references.Values.Select(reference => (reference.Span, Value: reference.Written)));
        return scalars.DistinctBy(found => found.Span).OrderBy(found => found.Span)
            .Select(found => Resolve(model, found.Value, found.Span, references.GetValueOrDefault(found.Span)));
    }

    /// <summary>A path with <c>${.}</c> replaced; null when it holds another variable or is no path of this machine.</summary>
    /// <param name="written">The path as written.</param>
    /// <param name="file">The full path of the file it stands in.</param>
    public static string? Expand(string written, string file)
    {
        var path = written.Replace("${.}", FilePaths.Folder(file), StringComparison.Ordinal);
        return path.Length == 0 || path.StartsWith('~') || path.StartsWith('`') || path.Contains("${", StringComparison.Ordinal) || path.Contains("://", StringComparison.Ordinal)
            || path.AsSpan().IndexOfAny('*', '?') >= 0
            ? null
            : path;
    }

    private static DeclaredPath Resolve(SemanticModel model, string value, TextSpan span, FileReference? reference)
    {
        if (reference is not null)
        {
            return new DeclaredPath(value, span, reference.ResolvedPath, reference.Status is FileReferenceStatus.Read or FileReferenceStatus.Unread);
        }

        var full = Expand(value, model.Document.Path) is { } path ? FilePaths.Combine(model.Edition.Root, path) : null;
        return new DeclaredPath(value, span, full, full is not null && model.Edition.Find(full) is not null);
    }

    private static IEnumerable<YamlScalar> Scalars(Document document) => document switch
    {
        ManifestDocument { Kind: ManifestKind.Edition or ManifestKind.Defaults, Yaml.Map: { } map } =>
            Values(map, OptionKeys).Concat(map["metadata"] is YamlMapping metadata ? InMetadata(metadata) : []),
        ManifestDocument { Yaml.Map: { } map } => InMetadata(map),
        MarkdownDocument { Tree.FrontMatter.Yaml.Map: { } map } => InMetadata(map).Concat(InOwn(map)),
        _ => [],
    };

    private static IEnumerable<YamlScalar> InMetadata(YamlMapping metadata) =>
        Values(metadata, MetadataKeys).Concat(metadata["edition"] is YamlMapping own ? InOwn(own) : []);

    private static IEnumerable<YamlScalar> InOwn(YamlMapping own)
    {
        var homes = own["notes"] is YamlMapping notes
            ? notes.Entries.Select(series => (series.Value as YamlMapping)?["home"]).OfType<YamlScalar>()
            : [];
        var volumes = own["external"] is YamlMapping external ? external.Entries.Select(volume => volume.Value).OfType<YamlScalar>() : [];
        return Values(own, OwnKeys).Concat(homes).Concat(volumes);
    }

    private static IEnumerable<YamlScalar> Values(YamlMapping map, ImmutableArray<string> keys) =>
        map.Entries.Where(entry => keys.Contains(entry.Key.Value)).SelectMany(entry => Values(entry.Value)).Where(scalar => scalar.Value.Length > 0);

    private static IEnumerable<YamlScalar> Values(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.SelectMany(item => item switch
        {
            YamlScalar scalar => [scalar],
            YamlMapping map when map["path"] is YamlScalar path => [path],
            _ => ImmutableArray<YamlScalar>.Empty,
        }),
        _ => [],
    };
}
