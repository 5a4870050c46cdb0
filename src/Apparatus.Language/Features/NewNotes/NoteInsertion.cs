using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.NewNotes;

/// <summary>A new note as edits, or why there can be none.</summary>
/// <param name="Refusal">Why not, as a sentence; null when it can be made.</param>
/// <param name="Changes">The reference and the definition; empty when refused.</param>
/// <param name="Label">The label of the note.</param>
/// <param name="Path">The full path of the file that gets the definition; empty when refused.</param>
/// <param name="After">The text of that file once the edits are made.</param>
/// <param name="Words">The words that wait there to be replaced by the text of the note, in offsets of <paramref name="After"/>.</param>
public sealed record NoteInsertion(string? Refusal, ImmutableArray<Change> Changes, string Label, string Path, SourceText After, TextSpan Words);
