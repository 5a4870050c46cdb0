using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Terms;

/// <summary>A place that speaks of a term, with all that a list of such places says of it.</summary>
public sealed record TermOccurrence
{
    /// <summary>The edition.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The file.</summary>
    public required MarkdownDocument Document { get; init; }

    /// <summary>The place, and how it speaks of the term.</summary>
    public required TermMatch Match { get; init; }

    /// <summary>The words as a reader sees them, on one line.</summary>
    public required string Words { get; init; }

    /// <summary>The form of the entry that the words are; null where the text names an id.</summary>
    public TermForm? Form { get; init; }

    /// <summary>The page of the base edition that it is printed on; null where none is marked.</summary>
    public PrintedPage? Page { get; init; }

    /// <summary>The section that it is printed in; null before the first heading, and for a note that nothing calls.</summary>
    public PrintedSection? Section { get; init; }

    /// <summary>The label of the note that it stands in; null in the text itself.</summary>
    public string? Note { get; init; }
}
