namespace Apparatus.Language.Semantics.Settings;

/// <summary>Which Pandoc an edition is exported with (FORMAT A2 <c>pandoc</c>).</summary>
public enum PandocGeneration
{
    /// <summary>Either: only what both read alike is right.</summary>
    Both,

    /// <summary>Pandoc 2.</summary>
    Two,

    /// <summary>Pandoc 3.</summary>
    Three,
}
