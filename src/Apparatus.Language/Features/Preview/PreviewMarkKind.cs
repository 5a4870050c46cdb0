namespace Apparatus.Language.Features.Preview;

/// <summary>What a stretch of the source becomes in a preview.</summary>
public enum PreviewMarkKind
{
    /// <summary>The number of a note stands in its place.</summary>
    Note,

    /// <summary>The short references of a citation stand in its place.</summary>
    Citation,

    /// <summary>A page of a witness begins here; its number belongs into the margin.</summary>
    Page,

    /// <summary>Nothing is printed in its place, as of the attributes of a heading.</summary>
    Hidden,

    /// <summary>Whole lines of which nothing is printed here: the definition of a note, the fence of a div.</summary>
    HiddenLines,

    /// <summary>The words stay, and speak of a term.</summary>
    Term,

    /// <summary>The words stay, and carry an editorial mark.</summary>
    Editorial,
}
