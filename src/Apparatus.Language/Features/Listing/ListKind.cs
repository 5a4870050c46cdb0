namespace Apparatus.Language.Features.Listing;

/// <summary>What can be listed of an edition.</summary>
public enum ListKind
{
    /// <summary>Page markers.</summary>
    Pages,

    /// <summary>Notes by series.</summary>
    Notes,

    /// <summary>Works.</summary>
    Works,

    /// <summary>Entries of the glossary.</summary>
    Terms,

    /// <summary>Editorial marks, and changes that are still open.</summary>
    Marks,

    /// <summary>Links within the edition.</summary>
    Links,
}
