namespace Apparatus.Language.Semantics;

/// <summary>Where a reference to a note stands; Pandoc treats the four differently (FORMAT A4.1, ED1008).</summary>
public enum NotePlace
{
    /// <summary>In the main text: the note is printed.</summary>
    Text,

    /// <summary>Inside a note definition: printed literally, though it counts as a use.</summary>
    Definition,

    /// <summary>Inside an inline note of the text: a note is printed inside a note.</summary>
    InlineNote,

    /// <summary>Inside an inline note of a definition: printed literally.</summary>
    InlineNoteInDefinition,
}
