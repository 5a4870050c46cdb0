namespace Apparatus.Language.Bibliography.Locators;

/// <summary>What a locator counts, by the names of CSL.</summary>
public enum LocatorKind
{
    /// <summary>A page.</summary>
    Page,

    /// <summary>A book within a work.</summary>
    Book,

    /// <summary>A chapter.</summary>
    Chapter,

    /// <summary>A column.</summary>
    Column,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>A leaf of a manuscript or an archive.</summary>
    Folio,

    /// <summary>The number of an issue.</summary>
    Issue,

    /// <summary>A line.</summary>
    Line,

    /// <summary>A note.</summary>
    Note,

    /// <summary>An opus of music.</summary>
    Opus,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A part.</summary>
    Part,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A headword of a dictionary (<c>s.v.</c>).</summary>
    SubVerbo,

    /// <summary>A verse.</summary>
    Verse,

    /// <summary>A volume.</summary>
    Volume,
}
