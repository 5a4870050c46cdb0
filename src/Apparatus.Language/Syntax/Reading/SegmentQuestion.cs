namespace Apparatus.Language.Syntax.Reading;

/// <summary>What is asked of segments again and again, so that the answers are kept: each hangs on the blocks of the segment alone.</summary>
internal enum SegmentQuestion
{
    /// <summary>Whether a paragraph is indented by less than a note needs.</summary>
    IndentedParagraph,

    /// <summary>Whether some characters may be a printed note mark.</summary>
    LegacyMark,

    /// <summary>Whether a note speaks of a work by “ibid.” or the like.</summary>
    BackReference,

    /// <summary>Whether there is HTML.</summary>
    Html,

    /// <summary>Whether a note begins with the words that it is about.</summary>
    Lemma,

    /// <summary>Whether a note quotes.</summary>
    Quotation,

    /// <summary>Whether running text has a line that looks like the fence of a div.</summary>
    DivFence,

    /// <summary>Whether prose names a work of the bibliography.</summary>
    NamedWork,
}
