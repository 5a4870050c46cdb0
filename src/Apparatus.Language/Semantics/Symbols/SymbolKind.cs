namespace Apparatus.Language.Semantics.Symbols;

/// <summary>The kinds of named things that many places of an edition speak of.</summary>
public enum SymbolKind
{
    /// <summary>A note, named by its label.</summary>
    Note,

    /// <summary>A work, named by its citation key or an alias of it.</summary>
    Work,

    /// <summary>The target of a link: a heading, a span, a page marker, named by its identifier.</summary>
    Identifier,

    /// <summary>A term of the glossary, named by the id of its entry.</summary>
    Term,

    /// <summary>An address that a link definition <c>[label]: address</c> gives a name.</summary>
    LinkLabel,

    /// <summary>A string of BibTeX that <c>@string</c> defines.</summary>
    String,
}
