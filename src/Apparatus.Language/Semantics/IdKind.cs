namespace Apparatus.Language.Semantics;

/// <summary>What an identifier belongs to.</summary>
public enum IdKind
{
    /// <summary>A heading with an identifier of its own.</summary>
    Heading,

    /// <summary>A span, page markers included.</summary>
    Span,

    /// <summary>A div.</summary>
    Div,

    /// <summary>A link or an image.</summary>
    Link,

    /// <summary>Code, inline or a block.</summary>
    Code,

    /// <summary>A raw HTML tag.</summary>
    Html,

    /// <summary>Another tool's <c>{:#id}</c>, which Pandoc does not read.</summary>
    Foreign,
}
