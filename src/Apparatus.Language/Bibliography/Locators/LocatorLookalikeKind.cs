namespace Apparatus.Language.Bibliography.Locators;

/// <summary>Why a suffix that looks like a locator is none (FORMAT ED2003).</summary>
public enum LocatorLookalikeKind
{
    /// <summary>A term in a form that Pandoc does not know in this language.</summary>
    UnknownTerm,

    /// <summary>A Roman numeral and nothing else: without a term it is plain text.</summary>
    RomanNumeralAlone,

    /// <summary>A word before a term that Pandoc knows, as in <c>esp. p. 3</c>; it belongs before the key.</summary>
    WordBeforeTerm,
}
