namespace Apparatus.Language.Features.NewNotes;

/// <summary>A series that a new note can belong to.</summary>
/// <param name="Series">The prefix of its labels; empty where no series are declared.</param>
/// <param name="Name">What the edition calls it; empty where no series are declared.</param>
/// <param name="Label">A label for the note that is still free.</param>
public sealed record NoteChoice(string Series, string Name, string Label);
