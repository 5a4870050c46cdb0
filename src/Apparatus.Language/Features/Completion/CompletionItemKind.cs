namespace Apparatus.Language.Features.Completion;

/// <summary>What a proposal of a completion list is.</summary>
public enum CompletionItemKind
{
    /// <summary>A note that is defined.</summary>
    Note,

    /// <summary>A note that is referred to but not defined.</summary>
    UndefinedNote,

    /// <summary>A label that no note has yet.</summary>
    NewLabel,

    /// <summary>A definition to be written, <c>[^label]: …</c>.</summary>
    NoteDefinition,

    /// <summary>A work of the bibliography.</summary>
    Work,

    /// <summary>A heading as the target of a link.</summary>
    Heading,

    /// <summary>An identifier of something else: a span, a div, a link.</summary>
    Identifier,

    /// <summary>A marker of a page.</summary>
    PageMarker,

    /// <summary>A term of a locator: <c>p.</c>, <c>chapter</c>.</summary>
    LocatorTerm,

    /// <summary>A file by its path.</summary>
    File,

    /// <summary>A folder by its path.</summary>
    Folder,

    /// <summary>A key of a manifest or of front matter.</summary>
    SettingKey,

    /// <summary>A value of a manifest or of front matter.</summary>
    SettingValue,

    /// <summary>The id of a rule.</summary>
    Rule,

    /// <summary>A word of a suppression comment.</summary>
    Suppression,

    /// <summary>An entry of the glossary, or one of its forms.</summary>
    Term,

    /// <summary>A type of entries in a bibliography.</summary>
    EntryType,

    /// <summary>A field of entries in a bibliography.</summary>
    EntryField,

    /// <summary>A string of BibTeX, a month among them, or a word that a field may hold.</summary>
    FieldValue,
}
