using System.Collections.Immutable;

namespace Apparatus.Language.Features.NewEditions;

/// <summary>What a new edition is to be like.</summary>
public sealed record NewEditionOptions
{
    /// <summary>The title.</summary>
    public string Title { get; init; } = "A new edition";

    /// <summary>The author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The language tag.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>The witness whose pages are marked, or null.</summary>
    public string? Base { get; init; }

    /// <summary>The note series, each with its prefix and name; the first is the default one. Never empty.</summary>
    public ImmutableArray<(string Prefix, string Name)> Series { get; init; } = [("e", "This edition")];

    /// <summary>The name of the bibliography.</summary>
    public string Bibliography { get; init; } = "references.bib";

    /// <summary>Whether the bibliography is there already: it is named and not written, and nothing of it is cited.</summary>
    public bool HasBibliography { get; init; }

    /// <summary>Whether there is to be a glossary.</summary>
    public bool Glossary { get; init; } = true;
}
