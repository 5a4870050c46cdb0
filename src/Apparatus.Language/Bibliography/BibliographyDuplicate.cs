using System.Collections.Immutable;

namespace Apparatus.Language.Bibliography;

/// <summary>Entries that share a key (FORMAT ED3003).</summary>
/// <param name="Key">The key; of keys that differ by case only, the one that counts first.</param>
/// <param name="Places">All of them in order of precedence; Pandoc uses the last.</param>
public sealed record BibliographyDuplicate(string Key, ImmutableArray<BibliographyPlace> Places);
