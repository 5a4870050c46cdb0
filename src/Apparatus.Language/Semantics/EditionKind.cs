namespace Apparatus.Language.Semantics;

/// <summary>How an edition is declared.</summary>
public enum EditionKind
{
    /// <summary>By a manifest <c>edition.yml</c> (or <c>_quarto.yml</c>).</summary>
    Manifest,

    /// <summary>By <c>bibliography:</c> or <c>references:</c> in the front matter of a single file.</summary>
    SingleFile,

    /// <summary>Not at all: a loose file, which only a few rules look at (FORMAT B0).</summary>
    Loose,
}
