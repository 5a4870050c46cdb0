namespace Apparatus.Language.Semantics.Works;

/// <summary>A title that a phrase nearly is.</summary>
/// <param name="Work">Its work.</param>
/// <param name="Title">The title.</param>
public sealed record NearTitle(TitledWork Work, string Title);
