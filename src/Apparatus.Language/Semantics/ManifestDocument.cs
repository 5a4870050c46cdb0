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
    /// <summary>What kind of settings file it is.</summary>
    public ManifestKind Kind { get; } = kind;

    /// <summary>The YAML as read.</summary>
    public YamlTree Yaml { get; } = yaml;
}
