namespace Apparatus.Language.Features;

/// <summary>What can depend on a source, or be depended on.</summary>
public enum CallItemKind
{
    /// <summary>A work, named by its key.</summary>
    Work,

    /// <summary>A note, named by its label.</summary>
    Note,

    /// <summary>The text under a heading, named by the heading's identifier.</summary>
    Section,

    /// <summary>A file by itself: its metadata and what stands before the first heading.</summary>
    File,

    /// <summary>An entry of the glossary, named by its id.</summary>
    Term,
}
