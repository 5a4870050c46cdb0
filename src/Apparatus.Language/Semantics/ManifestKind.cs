namespace Apparatus.Language.Semantics;

/// <summary>What kind of settings file it is.</summary>
public enum ManifestKind
{
    /// <summary><c>edition.yml</c>, a Pandoc defaults file (FORMAT A2).</summary>
    Edition,

    /// <summary>A further defaults file that a manifest names under <c>defaults:</c>.</summary>
    Defaults,

    /// <summary>A file that a manifest names under <c>metadata-files:</c>.</summary>
    Metadata,

    /// <summary><c>_quarto.yml</c>, understood for its bibliography and chapter list.</summary>
    Quarto,
}
