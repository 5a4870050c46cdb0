namespace Apparatus.Language.Bibliography;

/// <summary>What is wrong with a bibliography (FORMAT ED3002).</summary>
public enum BibliographyProblemKind
{
    /// <summary>An entry, <c>@string</c>, <c>@comment</c> or <c>@preamble</c> has no closing brace; an item of a list no closing bracket.</summary>
    UnclosedEntry,

    /// <summary>The brace that opens an entry is missing after its type.</summary>
    MissingBrace,

    /// <summary>The value of a field has no closing brace or quotation mark.</summary>
    UnclosedValue,

    /// <summary>An entry has no key, or an item no <c>id</c>.</summary>
    MissingKey,

    /// <summary>A key holds a character that Pandoc does not read in a key, or white space.</summary>
    InvalidKey,

    /// <summary>A type holds something else than letters.</summary>
    InvalidType,

    /// <summary>The name of a field holds a character that Pandoc does not read in a name.</summary>
    InvalidFieldName,

    /// <summary>A comma is missing after the key, between two fields or between two items.</summary>
    MissingComma,

    /// <summary>A comma stands where nothing follows or goes before it.</summary>
    StrayComma,

    /// <summary>The sign between a name and its value is missing: <c>=</c>, or <c>:</c> in CSL-JSON.</summary>
    MissingEquals,

    /// <summary>A field has no value.</summary>
    MissingValue,

    /// <summary>A field stands twice in one entry.</summary>
    DuplicateField,

    /// <summary>Parentheses stand for braces around an entry; BibTeX reads them, Pandoc does not.</summary>
    Parentheses,

    /// <summary>An <c>@</c> between entries starts no entry; Pandoc reads no further.</summary>
    StrayAt,

    /// <summary>A percent sign inside quotation marks; Pandoc takes the rest of the line for a comment.</summary>
    PercentInQuotes,

    /// <summary>Something stands where none of this fits.</summary>
    UnexpectedText,

    /// <summary>JSON or YAML that does not parse.</summary>
    Syntax,

    /// <summary>The file is not the list or map that it should be.</summary>
    WrongShape,

    /// <summary>A CSL item has no <c>type</c>; Pandoc reads it all the same.</summary>
    MissingType,
}
