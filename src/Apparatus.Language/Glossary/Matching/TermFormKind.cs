namespace Apparatus.Language.Glossary.Matching;

/// <summary>What a form of a term is in its entry.</summary>
public enum TermFormKind
{
    /// <summary>The headword, the preferred form.</summary>
    Headword,

    /// <summary>A variant, of <c>also=</c> or <c>*Also:*</c>.</summary>
    Variant,

    /// <summary>The word in another language.</summary>
    Original,
}
