namespace Apparatus.Language.Features.Preview;

/// <summary>A note as a preview prints it below the text.</summary>
/// <param name="Label">Its label, by which the marks in the text name it.</param>
/// <param name="Mark">The number that is printed; the label while it prints nowhere.</param>
/// <param name="Text">Its text as Markdown, its citations in short form.</param>
/// <param name="IsCalled">Whether the text of the file refers to it.</param>
public sealed record PreviewNote(string Label, string Mark, string Text, bool IsCalled);
