using System;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Questions about the note series of an edition that several rules ask.</summary>
internal static class EditionSeries
{
    /// <summary>Whether the letters before the first hyphen of a label are a declared series.</summary>
    public static bool HasSeriesOf(this Edition edition, string label) => edition.SeriesOf(label) is { } series && label.StartsWith(series.Prefix + "-", StringComparison.Ordinal);

    /// <summary>The prefix of the default series; empty when there is none.</summary>
    public static string DefaultSeriesPrefix(this Edition edition) =>
        edition.Settings.NoteSeries.FirstOrDefault(series => series.IsDefault)?.Prefix ?? string.Empty;

    /// <summary>Whether a series whose numbers are printed in the source defines a note of this number.</summary>
    public static bool HasPrintedNote(this Edition edition, int number) =>
        edition.Settings.NoteSeries.Any(series => series.Numbering == NoteNumbering.Printed && edition.Notes.IsDefined($"{series.Prefix}-{number}"));

    /// <summary>Whether the notes of a label's series carry the numbers printed in a witness.</summary>
    public static bool HasPrintedNumbers(this Edition edition, string label) => edition.SeriesOf(label)?.Numbering == NoteNumbering.Printed;

    /// <summary>The file where a new definition belongs: the home of the label's series where it is a file of the edition, or the file of the reference.</summary>
    public static MarkdownDocument NoteHome(this Edition edition, string label, MarkdownDocument document) =>
        edition.NoteHomePath(label, document) is { } path && edition.Find(path) is MarkdownDocument home && edition.Documents.Contains(home) ? home : document;

    /// <summary>The full path of the home of a label's series, whether or not there is such a file; null for a series without a home.</summary>
    public static string? NoteHomePath(this Edition edition, string label, MarkdownDocument document)
    {
        if (edition.SeriesOf(label)?.Home is not { } home)
        {
            return null;
        }

        var name = document.Path[(document.Path.LastIndexOf('/') + 1)..];
        var file = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name;
        return FilePaths.Combine(edition.Root, home.Value.Replace("{file}", file, StringComparison.Ordinal));
    }

    /// <summary>The series that a label belongs to: the one of its prefix, else the default one, else null.</summary>
    public static NoteSeries? SeriesOf(this Edition edition, string label) => edition.Settings.SeriesOf(label);
}
