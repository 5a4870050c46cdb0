namespace Apparatus.Language.Features.Outline;

/// <summary>What a line of an outline or of a search stands for.</summary>
public enum OutlineKind
{
    /// <summary>A heading with its section.</summary>
    Heading,

    /// <summary>The notes of one series, or the pages of one witness, or the works cited.</summary>
    Group,

    /// <summary>The definition of a note.</summary>
    Note,

    /// <summary>An entry of the glossary.</summary>
    Term,

    /// <summary>A work as cited, or an entry of a bibliography.</summary>
    Work,

    /// <summary>A field of an entry.</summary>
    Field,

    /// <summary>A macro of BibTeX.</summary>
    Macro,

    /// <summary>An identifier that links can lead to.</summary>
    Identifier,

    /// <summary>The first word of a page of a witness.</summary>
    Page,

    /// <summary>An editorial mark.</summary>
    Mark,

    /// <summary>A key of YAML.</summary>
    Key,

    /// <summary>An item of a YAML list.</summary>
    Item,
}
