namespace Apparatus.Language.Features.NewEdition;

/// <summary>A file of a new edition that is not written yet.</summary>
/// <param name="Path">Its path from the folder of the edition, with <c>/</c>.</param>
/// <param name="Text">What it shall hold; lines end with a line feed.</param>
public sealed record PlannedFile(string Path, string Text);
