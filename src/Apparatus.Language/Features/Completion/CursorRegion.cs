namespace Apparatus.Language.Features.Completion;

/// <summary>What a cursor stands in.</summary>
internal enum CursorRegion
{
    /// <summary>Something that nothing is proposed in: code, math, a comment, raw HTML, a file without proposals.</summary>
    Opaque,

    /// <summary>Attributes in braces.</summary>
    Attributes,

    /// <summary>Running text of a Markdown file.</summary>
    Prose,

    /// <summary>The address of a link.</summary>
    LinkTarget,

    /// <summary>Front matter, or a later metadata block.</summary>
    FrontMatter,

    /// <summary>A manifest.</summary>
    Manifest,

    /// <summary>A glossary in YAML.</summary>
    GlossaryList,

    /// <summary>A BibTeX file.</summary>
    BibTeX,
}
