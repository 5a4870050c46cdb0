using System.Collections.Generic;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>Where terms are looked for, and which.</summary>
public sealed record TermOptions
{
    /// <summary>All terms, everywhere but in headings.</summary>
    public static TermOptions Default { get; } = new();

    /// <summary>Whether headings are read too.</summary>
    public bool InHeadings { get; init; }

    /// <summary>Whether the file is a glossary, whose headwords are no occurrences of themselves.</summary>
    public bool IsGlossary { get; init; }

    /// <summary>The numbers of entries whose <c>scope</c> leaves the file out; null for none.</summary>
    public IReadOnlySet<int>? Excluded { get; init; }
}
