namespace Apparatus.Language.Features.Completion;

/// <summary>What kind of thing the documentation of a proposal is about.</summary>
public enum CompletionDataKind
{
    /// <summary>A note, by its label.</summary>
    Note,

    /// <summary>A work, by its key.</summary>
    Work,

    /// <summary>A rule, by its id.</summary>
    Rule,

    /// <summary>A key of a defaults file, by its path from the top level down.</summary>
    ManifestKey,

    /// <summary>A key of a file of metadata, by its path from the top level down.</summary>
    MetadataKey,

    /// <summary>A key of front matter, by its path from the top level down.</summary>
    FrontMatterKey,

    /// <summary>An entry of the glossary, by its id.</summary>
    Term,
}
