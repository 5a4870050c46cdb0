using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>A YAML text as read: always a tree, however broken the text is.</summary>
/// <param name="Root">The first document's value, as far as it could be read; null when there is none.</param>
/// <param name="Problems">Faults in order of the text.</param>
public sealed record YamlTree(YamlNode? Root, ImmutableArray<YamlProblem> Problems)
{
    /// <summary>The root when it is a map, otherwise null.</summary>
    public YamlMapping? Map => Root as YamlMapping;
}
