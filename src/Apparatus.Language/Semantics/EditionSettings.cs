using System.Collections.Immutable;

namespace Apparatus.Language.Semantics;

/// <summary>The settings of an edition, merged from manifest and front matter (FORMAT A2, A3).</summary>
public sealed record EditionSettings
{
    /// <summary>The language tag, <c>en-US</c> where none is set (Pandoc's default locale).</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>Severity per rule id as written in <c>metadata.edition.rules</c>: error, warning, info, hint, none.</summary>
    public ImmutableDictionary<string, string> Rules { get; init; } = ImmutableDictionary<string, string>.Empty;
}
