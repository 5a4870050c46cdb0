namespace Apparatus.Language.Features.Contents;

/// <summary>What a section of an edition's contents lists.</summary>
public enum ContentsKind
{
    /// <summary>Notes of one series, or those of none.</summary>
    Notes,

    /// <summary>Works that are cited, and keys without an entry.</summary>
    Works,

    /// <summary>Entries of the glossary.</summary>
    Terms,

    /// <summary>Pages of a witness.</summary>
    Pages,
}
