using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>ED1012: printed numbers of notes that skip or go back.</summary>
public sealed class NoteNumberSequence : Rule
{
    // So many notes are not missing: a number is mistyped, and is not looked for note by note.
    private const int LongestGap = 5_000;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1012",
        Name = "note-number-sequence",
        Severity = Severity.Warning,
        Summary = "The notes of a series whose numbers are printed in the witness skip a number, or go back.",
        Why = "When a printed apparatus is transcribed, the sequence of its numbers is the only proof that no note was left out, and that each stands at its place.",
        Silent = """
            - Series with `numbering: auto`, whose labels are free; labels whose rest is no number of the series' `style`, such as `a-p14-star`.
            - Numbers under `missing`; gaps in a series with `extracts: true`; the first number of the edition.
            - A number that is defined and not referred to (ED1002), or referred to twice (ED1004).
            """,
        HowToFix = "Look into the witness. A fix writes a stub for the missing note, another records in the manifest that the witness lacks it.",
        Evidence = "Collation of a transcribed apparatus; TEI `note/@n`; MHRA style guide 10.3, “in sequence”.",
        Bad = """
            One.[^s-1] Two.[^s-2] Four.{|ED1012:[^s-4]|}

            [^s-1]: First.

            [^s-2]: Second.

            [^s-4]: Fourth.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                notes:
                  s: {name: Solidarity 1961, numbering: printed}
            """,
        Good = """
            One.[^s-1] Two.[^s-2] Four.[^s-4]

            [^s-1]: First.

            [^s-2]: Second.

            [^s-4]: Fourth.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                notes:
                  s: {name: Solidarity 1961, numbering: printed, missing: "3"}
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) =>
        edition.Settings.NoteSeries.All(series => series.Numbering != NoteNumbering.Printed || series.Restart == NoteRestart.Edition) ? RuleScope.Facts : RuleScope.File;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var series in context.Edition.Settings.NoteSeries.Where(series => series.Numbering == NoteNumbering.Printed))
        {
            CheckReferences(series, document, context);
            if (series.Restart == NoteRestart.Edition)
            {
                CheckDefinitions(series, document, context);
            }
        }
    }

    private static void CheckReferences(NoteSeries series, MarkdownDocument document, RuleContext context)
    {
        var restarts = Restarts(series, document, context.Edition);
        var before = series.Restart == NoteRestart.Edition ? LastOfFilesBefore(series, document, context.Edition) : [];
        var scope = -1;
        foreach (var use in document.Index.NoteReferences.Where(use => use.Place == NotePlace.Text))
        {
            if (Numbered.Read(series, use.Node.Label) is not { } note)
            {
                continue;
            }

            var at = restarts.BinarySearch(use.Node.Span.Start);
            at = at < 0 ? ~at - 1 : at;
            if (series.Restart != NoteRestart.Edition && at != scope)
            {
                // The first of a chapter or page is number one; before the first marker of a file the page may have begun in another.
                before = at >= 0 || series.Restart == NoteRestart.Chapter ? [note with { Label = string.Empty, Number = 0 }] : [];
                scope = at;
            }

            if (before.Count > 0 && before[^1].Label != note.Label && context.Edition.Notes.References(note.Label) is { Count: > 0 } all
                && context.Edition.DocumentOf(all[0]) == document && document.Index.NoteReferences[all[0].Index].Node == use.Node)
            {
                Compare(series, before, note, use.Node.Span, context);
            }

            before = before.Count > 0 && before[^1].Label == note.Label ? before : [.. before.TakeLast(1), note];
        }
    }

    private static void Compare(NoteSeries series, List<Numbered> before, Numbered note, TextSpan span, RuleContext context)
    {
        var last = before[^1];

        // Where the note before was itself out of line, this one is measured at the one before that.
        if (note.Number < last.Number && before.Count > 1 && before[^2].Number < note.Number && Gap(series, before[^2], last, context.Edition).Count > 0)
        {
            if (note.Number <= before[^2].Number + 2)
            {
                return;
            }

            last = before[^2];
        }

        if (note.Number < last.Number)
        {
            context.Report(span, $"Note {note.Label} follows {last.Label}; the numbers of {series.Name} go back.");
        }
        else if (Gap(series, last, note, context.Edition) is { Count: > 0 } missing)
        {
            ReportGap(series, last, note, missing, span, context);
        }
    }

    private static void ReportGap(NoteSeries series, Numbered? last, Numbered note, List<int> missing, TextSpan span, RuleContext context)
    {
        var first = note.LabelOf(series, missing[0]);
        var names = missing.Count == 1 ? first : $"{first} to {note.LabelOf(series, missing[^1])}";
        var follows = last is { Number: > 0 } ? $"Note {note.Label} follows {last.Label}" : $"Note {note.Label} is the first";
        var edition = context.Edition;
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (missing.Count == 1 && edition.Find(context.Path) is MarkdownDocument document)
        {
            fixes.Add(new Fix($"Write a stub for note ‘{first}’", false, () => NewNote.Define(edition, first, document, $"[]{{.gap reason=missing}} {Placeholder.Text}")));
        }

        var range = missing.Count == 1 ? missing[0].ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{missing[0]}-{missing[^1]}");
        if (series.Restart == NoteRestart.Edition && ManifestEdits.AddRange(edition, series.Path, series.Span, "missing", series.Missing, range) is { } edit)
        {
            fixes.Add(new Fix($"Record that the witness lacks {names}", false, () => [edit]));
        }

        context.Report(span, $"{follows}; {names} of {series.Name} {(missing.Count == 1 ? "is" : "are")} missing.", fixes: fixes.ToImmutable());
    }

    // Definitions that nothing refers to have a sequence as well.
    private static void CheckDefinitions(NoteSeries series, MarkdownDocument document, RuleContext context)
    {
        Numbered? last = null;
        foreach (var definition in document.Index.NoteDefinitions)
        {
            if (Numbered.Read(series, definition.Label) is not { } note)
            {
                continue;
            }

            if (last is not null && note.Number > last.Number && context.Edition.Notes.References(note.Label).Count == 0 && Gap(series, last, note, context.Edition) is { Count: > 0 } missing)
            {
                ReportGap(series, last, note, missing, definition.LabelSpan, context);
            }

            last = note;
        }
    }

    // The numbers between two notes that are nowhere.
    private static List<int> Gap(NoteSeries series, Numbered last, Numbered note, Edition edition)
    {
        var missing = new List<int>();
        if (note.Number - last.Number > LongestGap)
        {
            return series.Extracts ? [] : [last.Number + 1, note.Number - 1];
        }

        for (var number = last.Number + 1; number < note.Number && !series.Extracts; number++)
        {
            var label = note.LabelOf(series, number);
            if (!SeriesMarks.IsIn(series.Missing?.Value, number) && !edition.Notes.IsDefined(label) && edition.Notes.References(label).Count == 0)
            {
                missing.Add(number);
            }
        }

        return missing;
    }

    private static List<Numbered> LastOfFilesBefore(NoteSeries series, MarkdownDocument document, Edition edition)
    {
        var found = new List<Numbered>();
        for (var file = edition.PlaceOf(document, 0).File - 1; file >= 0 && found.Count < 2; file--)
        {
            var uses = edition.Documents[file].Facts.NoteReferences;
            for (var i = uses.Length - 1; i >= 0 && found.Count < 2; i--)
            {
                if (uses[i].Place == NotePlace.Text && Numbered.Read(series, uses[i].Label) is { } note)
                {
                    found.Insert(0, note);
                }
            }
        }

        return found;
    }

    // Where numbers begin again: at headings of the first level, at pages of the base.
    private static ImmutableArray<int> Restarts(NoteSeries series, MarkdownDocument document, Edition edition) => series.Restart switch
    {
        NoteRestart.Chapter => [.. document.Index.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Span.Start)],
        NoteRestart.Page =>
        [
            .. document.Index.PageMarkers.Zip(edition.Pages.InFile(edition.PlaceOf(document, 0).File))
                .Where(pair => !pair.First.IsInNote && pair.Second.Witness == edition.Settings.Base).Select(pair => pair.First.Node.Span.Start),
        ],
        _ => [],
    };

    /// <summary>A label with its number within the series.</summary>
    /// <param name="Label">The label.</param>
    /// <param name="Scope">What stands before the number where numbers begin again: <c>p14-</c>, <c>c2-</c>; otherwise empty.</param>
    /// <param name="Number">1 or more.</param>
    private sealed record Numbered(string Label, string Scope, int Number)
    {
        public static Numbered? Read(NoteSeries series, string label)
        {
            var rest = label.StartsWith(series.Prefix + "-", StringComparison.Ordinal) ? label[(series.Prefix.Length + 1)..] : null;
            if (rest is null)
            {
                return null;
            }

            var hyphen = rest.IndexOf('-', StringComparison.Ordinal);
            var scope = series.Restart != NoteRestart.Edition && hyphen > 1
                && (series.Restart == NoteRestart.Page ? PageMarkers.IsPage(rest[..hyphen]) : rest[0] == 'c' && rest[1..hyphen].All(char.IsAsciiDigit))
                ? rest[..(hyphen + 1)] : string.Empty;
            return SeriesMarks.Read(rest[scope.Length..], series.Style) is { } number ? new Numbered(label, scope, number) : null;
        }

        public string LabelOf(NoteSeries series, int number) => $"{series.Prefix}-{Scope}{SeriesMarks.Write(number, series.Style)}";
    }
}
