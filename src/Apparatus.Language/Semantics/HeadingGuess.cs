namespace Apparatus.Language.Semantics;

/// <summary>A heading that somebody may have meant by an identifier that it does not have.</summary>
/// <param name="Heading">A place in <see cref="DocumentIndex.Headings"/>.</param>
/// <param name="Tool">The program that would give the heading exactly this identifier; null when it is only alike.</param>
public sealed record HeadingGuess(SymbolPlace Heading, string? Tool);
