namespace Apparatus.Language.Bibliography.Locators;

/// <summary>The Pandoc whose locator terms count; they changed with its locale files (FORMAT A5.2).</summary>
public enum PandocGeneration
{
    /// <summary>Only what both know in the same sense.</summary>
    Both,

    /// <summary>Pandoc 2.</summary>
    Two,

    /// <summary>Pandoc 3.</summary>
    Three,
}
