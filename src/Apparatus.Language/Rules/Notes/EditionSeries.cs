using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Questions about the note series of an edition that several rules ask.</summary>
internal static class EditionSeries
{
    /// <summary>Whether the letters before the first hyphen of a label are a declared series.</summary>
    public static bool HasSeriesOf(this Edition edition, string label) => false;

    /// <summary>The prefix of the default series; empty when there is none.</summary>
    public static string DefaultSeriesPrefix(this Edition edition) => string.Empty;

    /// <summary>Whether a series whose numbers are printed in the source defines a note of this number.</summary>
    public static bool HasPrintedNote(this Edition edition, int number) => false;

    /// <summary>The file where a new definition belongs: the home of the label's series, or the file of the reference.</summary>
    public static MarkdownDocument NoteHome(this Edition edition, string label, MarkdownDocument document) => document;
}
