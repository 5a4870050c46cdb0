namespace Apparatus.Language.Semantics.Settings;

/// <summary>Where the printed numbers of a note series begin again (FORMAT A2).</summary>
public enum NoteRestart
{
    /// <summary>Nowhere: one sequence through the edition.</summary>
    Edition,

    /// <summary>At each chapter.</summary>
    Chapter,

    /// <summary>On each page.</summary>
    Page,
}
