namespace Apparatus.Language.Glossary.Matching;

/// <summary>What a character is to a phrase.</summary>
internal enum CharacterKind
{
    /// <summary>Punctuation, which a phrase goes over only where a form has it.</summary>
    Punctuation,

    /// <summary>A letter or digit: part of a word.</summary>
    Letter,

    /// <summary>An accent or another mark upon the letter before it; nothing where there is none.</summary>
    Accent,

    /// <summary>A letter of a script without spaces: a word by itself.</summary>
    LoneLetter,

    /// <summary>White space of any sort.</summary>
    Space,

    /// <summary>An apostrophe, or what stands for one: part of a word, but not compared.</summary>
    Apostrophe,

    /// <summary>A hyphen, which joins words or breaks one.</summary>
    Hyphen,

    /// <summary>A soft hyphen, or what scanners write for one: nothing within a line; a word goes on after it in the next.</summary>
    SoftHyphen,

    /// <summary>A character that is not seen in print: joiners, variation selectors.</summary>
    Invisible,

    /// <summary>A mark that leads to a note of the printed base: nothing directly after a word, punctuation elsewhere.</summary>
    NoteMark,
}
