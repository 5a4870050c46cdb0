namespace Apparatus.Language.Semantics.Pages;

/// <summary>A page marker without its place.</summary>
/// <param name="Id">The identifier, or null.</param>
/// <param name="Number">What <c>n</c> says, or null.</param>
/// <param name="Witness">What <c>ed</c> says, or null.</param>
/// <param name="IsInNote">Whether it stands in a note.</param>
public readonly record struct PageFact(string? Id, string? Number, string? Witness, bool IsInNote);
