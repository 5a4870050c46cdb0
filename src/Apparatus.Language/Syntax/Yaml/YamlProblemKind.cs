namespace Apparatus.Language.Syntax.Yaml;

/// <summary>What is wrong with a YAML text.</summary>
public enum YamlProblemKind
{
    /// <summary>It does not parse; what stands before the place may still have been read.</summary>
    Syntax,

    /// <summary>A key stands twice in one map.</summary>
    DuplicateKey,

    /// <summary>A value without quotation marks holds a colon and a space.</summary>
    ColonInValue,

    /// <summary>A tab is used for indentation.</summary>
    Tab,

    /// <summary>A line is indented otherwise than its neighbours.</summary>
    Indentation,

    /// <summary>It is nested too deeply, or its aliases would expand without end.</summary>
    TooComplex,
}
