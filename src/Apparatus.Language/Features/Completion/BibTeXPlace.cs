namespace Apparatus.Language.Features.Completion;

/// <summary>The places in an entry of BibTeX where something can be proposed.</summary>
internal enum BibTeXPlace
{
    /// <summary>None of them.</summary>
    Nothing,

    /// <summary>The type behind <c>@</c>.</summary>
    Type,

    /// <summary>The name of a field.</summary>
    FieldName,

    /// <summary>A value without braces: a string or a month.</summary>
    Word,

    /// <summary>A value in braces or quotation marks.</summary>
    Text,
}
