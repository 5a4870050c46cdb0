namespace Apparatus.Language.Semantics;

/// <summary>Why Pandoc does not read a line that looks like a note definition (FORMAT A4.4, ED1005).</summary>
public enum UnreadCause
{
    /// <summary>It follows a line of a paragraph directly.</summary>
    AfterParagraph,

    /// <summary>It follows a list item directly.</summary>
    AfterList,

    /// <summary>It follows a block quotation directly.</summary>
    AfterQuotation,

    /// <summary>It follows a definition of a definition list directly.</summary>
    AfterDefinitionList,

    /// <summary>It follows an image alone in its paragraph directly.</summary>
    AfterImage,

    /// <summary>It follows a raw HTML tag directly, such as <c>&lt;pb/&gt;</c>.</summary>
    AfterRawHtml,

    /// <summary>It follows a simple table directly and becomes a row of it.</summary>
    TableRow,

    /// <summary>It follows a TeX command directly, which takes the label for an argument.</summary>
    TexArgument,

    /// <summary>It is followed by a line of <c>---</c> or <c>===</c>, which makes it a heading.</summary>
    Heading,

    /// <summary>It is indented by four spaces or more, which makes it code.</summary>
    Indented,

    /// <summary>Its label holds a space.</summary>
    SpaceInLabel,
}
