using System;
using System.Collections.Immutable;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A YAML file that says how an edition is put together.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="text">Its text.</param>
/// <param name="kind">What kind of settings file it is.</param>
/// <param name="yaml">The YAML as read.</param>
public sealed class ManifestDocument(string path, SourceText text, ManifestKind kind, YamlTree yaml) : Document(path, text)
{
    private readonly Lazy<ImmutableArray<MetadataCitation>> citations = new(() => FindCitations(text, kind, yaml));

    /// <summary>What kind of settings file it is.</summary>
    public ManifestKind Kind { get; } = kind;

    /// <summary>The YAML as read.</summary>
    public YamlTree Yaml { get; } = yaml;

    /// <summary>
    /// Works cited in it: under <c>nocite</c>, and in a file of <c>metadata-files</c> in any value, which Pandoc reads as Markdown. Values under
    /// <c>metadata:</c> of a defaults file are plain text (Pandoc manual, "Metadata variables"; measured).
    /// </summary>
    public ImmutableArray<MetadataCitation> Citations => citations.Value;

    private static ImmutableArray<MetadataCitation> FindCitations(SourceText text, ManifestKind kind, YamlTree yaml) => kind switch
    {
        ManifestKind.Metadata => MetadataCitations.Find(text, yaml.Map),
        ManifestKind.Quarto => MetadataCitations.Find(text, yaml.Map, nociteOnly: true),
        _ => MetadataCitations.Find(text, yaml.Map?["metadata"] as YamlMapping, nociteOnly: true),
    };
}
