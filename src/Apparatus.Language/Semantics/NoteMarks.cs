using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Semantics;

/// <summary>
/// The mark that each note has within its series: in a series with printed numbers the rest of its label, otherwise its place among the
/// series' notes in order of their first reference (FORMAT A4.2). Inline notes belong to the default series. Notes that nothing refers to, and references to
/// notes that are not defined, print nothing and are not counted.
/// </summary>
public sealed class NoteMarks
{
    private static readonly ImmutableArray<(int Value, string Sign)> Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    // As printers go on: * † ‡ §, then doubled (FORMAT A4.2, "style").
    private static readonly string[] Signs = ["*", "†", "‡", "§"];

    private static readonly string[] SignNames = ["star", "dagger", "ddagger", "section"];

    private readonly Dictionary<string, string> marks = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ImmutableArray<string>> inline;

    /// <summary>Numbers the notes of files.</summary>
    /// <param name="documents">The files in reading order.</param>
    /// <param name="notes">Their notes.</param>
    /// <param name="settings">The declared series.</param>
    internal NoteMarks(ImmutableArray<MarkdownDocument> documents, NoteTable notes, EditionSettings settings)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<ImmutableArray<string>>(documents.Length);
        foreach (var document in documents)
        {
            var inlineMarks = ImmutableArray.CreateBuilder<string>();
            foreach (var label in document.Facts.CalledNotes)
            {
                if (label.Length == 0)
                {
                    inlineMarks.Add(Next(settings.SeriesOf(label)));
                }
                else if (!marks.ContainsKey(label) && notes.IsDefined(label))
                {
                    var series = settings.SeriesOf(label);
                    marks[label] = series is { Numbering: NoteNumbering.Printed } ? Printed(series, label) : Next(series);
                }
            }

            files.Add(inlineMarks.DrainToImmutable());
        }

        inline = files.DrainToImmutable();

        string Next(NoteSeries? series)
        {
            var prefix = series?.Prefix ?? string.Empty;
            var number = counts[prefix] = counts.GetValueOrDefault(prefix) + 1;
            return Write(number, series?.Style ?? "1");
        }
    }

    /// <summary>The mark of a note within its series: <c>12</c>, <c>iv</c>, <c>*</c>; null when the note prints nowhere.</summary>
    /// <param name="label">The label of the note.</param>
    public string? Find(string label) => marks.GetValueOrDefault(label);

    /// <summary>The mark of an inline note within the default series; null when it prints nowhere.</summary>
    /// <param name="file">Position of the file in <see cref="Edition.Documents"/>.</param>
    /// <param name="index">Which of those inline notes of the file that <see cref="IsCalled"/> says are printed.</param>
    public string? FindInline(int file, int index) => file >= 0 && file < inline.Length && index >= 0 && index < inline[file].Length ? inline[file][index] : null;

    /// <summary>Whether an inline note is printed as one: it is closed and stands in the text.</summary>
    public static bool IsCalled(InlineNoteUse note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note is { Node.IsClosed: true, Place: NotePlace.Text or NotePlace.InlineNote };
    }

    // A star note on page 14 is a-p14-star, the next one a-p14-dagger.
    private static string Printed(NoteSeries series, string label)
    {
        var rest = label.StartsWith(series.Prefix + "-", StringComparison.Ordinal) ? label[(series.Prefix.Length + 1)..] : label;
        var name = rest[(rest.LastIndexOf('-') + 1)..];
        return (series.Style == "*" || name.Length < rest.Length) && Array.IndexOf(SignNames, name) is >= 0 and var sign ? Signs[sign] : rest;
    }

    private static string Write(int number, string style) => style switch
    {
        "a" => Letters(number),
        "i" => Numeral(number),
        "*" when number <= 12 => string.Concat(Enumerable.Repeat(Signs[(number - 1) % Signs.Length], 1 + ((number - 1) / Signs.Length))),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number)
    {
        var text = string.Empty;
        for (; number > 0; number = (number - 1) / 26)
        {
            text = (char)('a' + ((number - 1) % 26)) + text;
        }

        return text;
    }

    private static string Numeral(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
