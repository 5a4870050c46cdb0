namespace Apparatus.Language.Semantics;

/// <summary>A heading, without its place in the file.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="ExplicitId">Its own identifier, or null.</param>
/// <param name="Slug">The identifier Pandoc makes of its words, before repeated ones are numbered.</param>
/// <param name="Text">Its words as a reader sees them.</param>
public readonly record struct HeadingFact(int Level, string? ExplicitId, string Slug, string Text);
