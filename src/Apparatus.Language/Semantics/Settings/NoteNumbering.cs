namespace Apparatus.Language.Semantics.Settings;

/// <summary>Where the numbers of a note series come from (FORMAT A4.2).</summary>
public enum NoteNumbering
{
    /// <summary>Given at export; labels are free.</summary>
    Auto,

    /// <summary>Printed in the witness; the label holds the number.</summary>
    Printed,
}
