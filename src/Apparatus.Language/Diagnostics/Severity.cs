namespace Apparatus.Language.Diagnostics;

/// <summary>How grave a fault is. Ordered: a graver one compares greater.</summary>
public enum Severity
{
    /// <summary>Nothing is reported (the setting <c>none</c>).</summary>
    None,

    /// <summary>A hint: faded text in an editor.</summary>
    Hint,

    /// <summary>An editor should look.</summary>
    Info,

    /// <summary>Probably wrong, or right only in some engines.</summary>
    Warning,

    /// <summary>The export loses or misprints something.</summary>
    Error,
}
