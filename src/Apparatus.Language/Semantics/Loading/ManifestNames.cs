using System;
using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>The names that manifests have.</summary>
public static class ManifestNames
{
    /// <summary>The manifest of this format (FORMAT A2).</summary>
    public const string Edition = "edition.yml";

    /// <summary>The project file of Quarto, understood for its bibliography and chapter list.</summary>
    public const string Quarto = "_quarto.yml";

    /// <summary>Names to look for in a folder, the one that counts more first.</summary>
    public static ImmutableArray<string> All { get; } = [Edition, Quarto];

    /// <summary>Whether a path names a file of YAML, which as an argument can only be a manifest.</summary>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path names Quarto's project file.</summary>
    public static bool IsQuarto(string path) => FilePaths.Name(path) == Quarto;
}
