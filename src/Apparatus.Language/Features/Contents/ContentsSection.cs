namespace Apparatus.Language.Features.Contents;

/// <summary>A section of an edition's contents.</summary>
/// <param name="Kind">What it lists.</param>
/// <param name="Name">The prefix of the series, or the id of the witness; empty for notes without a series, pages of the base, works and terms.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Count">How many things it lists.</param>
/// <param name="Broken">How many of these lead nowhere.</param>
public sealed record ContentsSection(ContentsKind Kind, string Name, string Title, int Count, int Broken);
