namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>The kinds of works whose references differ in form.</summary>
internal enum WorkKind
{
    /// <summary>A book, and whatever else has a title in italics: films, maps, manuals.</summary>
    Book,

    /// <summary>A pamphlet or a report, which may have a number of its own.</summary>
    Pamphlet,

    /// <summary>A part of a book: a chapter, a paper, an entry.</summary>
    Part,

    /// <summary>An article in a journal with volumes or numbers.</summary>
    Article,

    /// <summary>An article in a paper that is told by its date.</summary>
    DatedArticle,

    /// <summary>A page on the web.</summary>
    WebPage,

    /// <summary>A thesis.</summary>
    Thesis,

    /// <summary>A manuscript: like anything else, but its date stands in parentheses in notes.</summary>
    Manuscript,

    /// <summary>Anything else: its title stands in quotation marks.</summary>
    Other,
}
