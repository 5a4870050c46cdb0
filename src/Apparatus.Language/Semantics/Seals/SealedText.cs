using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Seals;

/// <summary>The sealed paragraphs of one file.</summary>
/// <param name="Path">The path of the file within the edition.</param>
/// <param name="Paragraphs">The paragraphs in order.</param>
public sealed record SealedText(string Path, ImmutableArray<SealedParagraph> Paragraphs);
