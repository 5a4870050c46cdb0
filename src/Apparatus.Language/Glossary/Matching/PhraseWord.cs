namespace Apparatus.Language.Glossary.Matching;

/// <summary>A word of running text with what stands before it.</summary>
internal struct PhraseWord
{
    /// <summary>Offset of its first letter in the file.</summary>
    public int Start;

    /// <summary>Offset after its last letter.</summary>
    public int End;

    /// <summary>Where its letters begin in the reader's letters.</summary>
    public int LettersStart;

    /// <summary>How many letters it has there, apostrophes included, soft hyphens left out.</summary>
    public int LettersLength;

    /// <summary>The punctuation between it and the word before.</summary>
    public WordGap Gap;

    /// <summary>Whether one hyphen stands before it.</summary>
    public bool IsAfterHyphen;

    /// <summary>Whether an apostrophe stands directly before it, with a space before that: <c>Workers 'Opposition</c>.</summary>
    public bool HasQuoteAtStart;

    /// <summary>Whether an apostrophe or closing quotation mark stands directly after it.</summary>
    public bool HasQuoteAtEnd;

    /// <summary>The language that a span or div around it names; null for none.</summary>
    public string? Language;

    /// <summary>What the forms know of it.</summary>
    public WordKeys Keys;
}
