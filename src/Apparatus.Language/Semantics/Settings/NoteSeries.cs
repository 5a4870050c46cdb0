using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>A series of notes by one hand, told by the prefix of its labels (FORMAT A2, A4.2).</summary>
/// <param name="Prefix">The letters before the first <c>-</c> of a label.</param>
/// <param name="Name">What people call it; the prefix where none is given.</param>
/// <param name="Path">The full path of the file that declares it.</param>
/// <param name="Span">The prefix where it is declared.</param>
public sealed record NoteSeries(string Prefix, string Name, string Path, TextSpan Span)
{
    /// <summary>Where its numbers come from.</summary>
    public NoteNumbering Numbering { get; init; }

    /// <summary>Where printed numbers begin again.</summary>
    public NoteRestart Restart { get; init; }

    /// <summary>The marks printed: <c>1</c>, <c>a</c>, <c>i</c> or <c>*</c>.</summary>
    public string Style { get; init; } = "1";

    /// <summary>The signature its notes end with, or null.</summary>
    public string? Sign { get; init; }

    /// <summary>Where new definitions go, as written; <c>{file}</c> stands for the name of the text file. Null for the file of the reference.</summary>
    public Setting<string>? Home { get; init; }

    /// <summary>Whether labels without a declared prefix belong to it. True for the only series unless it says otherwise.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Numbers that the witness lacks, as written (<c>7, 12-14</c>), or null.</summary>
    public Setting<string>? Missing { get; init; }

    /// <summary>Whether only some of its notes are edited, so that gaps are normal.</summary>
    public bool Extracts { get; init; }
}
