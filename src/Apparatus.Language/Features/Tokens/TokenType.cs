namespace Apparatus.Language.Features.Tokens;

/// <summary>
/// What a coloured stretch of text is. Each has a name among LSP's own token types, in <see cref="TokenLegend"/>, so that every theme has a
/// colour for it.
/// </summary>
public enum TokenType
{
    /// <summary>The label of a note, at its reference or definition.</summary>
    Note,

    /// <summary>A citation key, in a citation or an entry.</summary>
    Key,

    /// <summary>A term of the glossary: words that speak of it, its headword, its id in a link or mark.</summary>
    Term,

    /// <summary>Words before a citation key.</summary>
    Prefix,

    /// <summary>A locator, what is counted and the number; or a number that stands as the value of a field.</summary>
    Number,

    /// <summary>A page marker, or an identifier, or a link to one.</summary>
    Identifier,

    /// <summary>A class in an attribute block.</summary>
    Attribute,

    /// <summary>The name of a field of an entry, or a key in an attribute block.</summary>
    Field,

    /// <summary>Words in an editorial mark, or a value in an attribute block.</summary>
    Marked,

    /// <summary>The type of an entry.</summary>
    EntryType,

    /// <summary>A macro of BibTeX.</summary>
    Macro,

    /// <summary>A comment.</summary>
    Comment,
}
