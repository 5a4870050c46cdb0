using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// The labels to propose for a note that is to be called at the cursor: in a series with printed numbers the next number that the witness has, in others a
/// slug of the annotated word (FORMAT A4.2, F21).
/// </summary>
/// <param name="context">The place.</param>
/// <param name="bracketStart">Where <c>[^</c> stands.</param>
/// <param name="current">The label between the brackets, which does not count as a reference.</param>
internal sealed partial class NextLabel(CompletionContext context, int bracketStart, string current)
{
    private Edition Edition => context.Edition;

    /// <summary>The labels with their series, the best first; the series is null where none is declared.</summary>
    public IEnumerable<(string Label, NoteSeries? Series)> Find()
    {
        var series = Edition.Settings.NoteSeries;
        if (series.IsEmpty)
        {
            foreach (var label in Undeclared())
            {
                yield return (label, null);
            }

            yield break;
        }

        // The hand that wrote the last note probably writes the next one.
        var last = ReferencesBefore().Select(label => Edition.SeriesOf(label)).FirstOrDefault();
        foreach (var one in series.OrderBy(one => one == last ? 0 : one.IsDefault ? 1 : 2))
        {
            if ((one.Numbering == NoteNumbering.Printed ? NextNumber(one) : Slug(one.Prefix + "-")) is { } label)
            {
                yield return (label, one);
            }
        }
    }

    // A slug; and where the notes so far have numbers, the next number.
    private IEnumerable<string> Undeclared()
    {
        if (ReferencesBefore().FirstOrDefault() is { } last && SeriesMarks.Read(last, "1") is not null)
        {
            var highest = Edition.Notes.DefinedLabels.Concat(Edition.Notes.ReferredLabels.Where(IsReferred))
                .Max(label => SeriesMarks.Read(label, "1") ?? 0);
            yield return (highest + 1).ToString(CultureInfo.InvariantCulture);
        }

        if (Slug(string.Empty) is { } slug)
        {
            yield return slug;
        }
    }

    private string? Slug(string prefix)
    {
        var before = Marks().Replace(context.Content[Math.Max(0, bracketStart - 200)..bracketStart], string.Empty);
        var word = WordBefore().Match(before).Groups["word"].Value;
        if (word.Length == 0)
        {
            return null;
        }

        var label = prefix + NoteEdits.LabelOf(word);
        return IsTaken(label) ? NoteEdits.FreeLabel(Edition, label) : label;
    }

    private string? NextNumber(NoteSeries series)
    {
        var (start, scope) = series.Restart switch
        {
            NoteRestart.Page => PageBefore(),
            NoteRestart.Chapter => ChapterBefore(),
            _ => (-1, string.Empty),
        };
        var prefix = $"{series.Prefix}-";
        var references = start < 0 ? ReferencesBefore() : ReferencesBefore(start);
        var number = 1;
        foreach (var label in references)
        {
            if (Number(label, prefix, scope, series.Style) is { } found)
            {
                number = found + 1;
                break;
            }
        }

        // A number that is called elsewhere, or that the witness lacks, is not the one; a note that waits for its reference is.
        for (var tries = 0; tries < 100_000; tries++, number++)
        {
            var mark = SeriesMarks.Write(number, series.Style);
            if (SeriesMarks.IsIn(series.Missing?.Value, number))
            {
                continue;
            }

            var label = series.Restart == NoteRestart.Page ? prefix + scope + mark : prefix + mark;
            if (!IsReferred(label))
            {
                return label;
            }

            // Labels are unique in an edition, so the second chapter’s first note needs more than its number.
            if (series.Restart == NoteRestart.Chapter && !IsReferred(prefix + scope + mark))
            {
                return prefix + scope + mark;
            }
        }

        return null;
    }

    private static int? Number(string label, string prefix, string scope, string style)
    {
        if (!label.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = label[prefix.Length..];
        return SeriesMarks.Read(scope.Length > 0 && rest.StartsWith(scope, StringComparison.Ordinal) ? rest[scope.Length..] : rest, style);
    }

    // The labels called before the cursor, the nearest first, through the files of the edition.
    private IEnumerable<string> ReferencesBefore()
    {
        foreach (var label in ReferencesBefore(0))
        {
            yield return label;
        }

        if (context.Model.Markdown is { } document)
        {
            for (var file = Edition.PlaceOf(document, 0).File - 1; file >= 0; file--)
            {
                var uses = Edition.Documents[file].Facts.NoteReferences;
                for (var i = uses.Length - 1; i >= 0; i--)
                {
                    if (uses[i].Place == NotePlace.Text)
                    {
                        yield return uses[i].Label;
                    }
                }
            }
        }
    }

    private IEnumerable<string> ReferencesBefore(int start)
    {
        var uses = context.Model.Markdown?.Index.NoteReferences ?? [];
        for (var i = uses.Length - 1; i >= 0; i--)
        {
            var at = uses[i].Node.Span.Start;
            if (at >= start && at < bracketStart && uses[i].Place == NotePlace.Text)
            {
                yield return uses[i].Node.Label;
            }
        }
    }

    // The last page marker before the cursor: “p14-”, as in a-p14-star.
    private (int Start, string Scope) PageBefore()
    {
        var found = (0, string.Empty);
        foreach (var use in context.Model.Markdown?.Index.Identifiers ?? [])
        {
            if (use.Kind == IdKind.Span && use.Id.Span.Start < bracketStart && PageMarkers.IsPage(use.Id.Text))
            {
                found = (use.Id.Span.Start, use.Id.Text + "-");
            }
        }

        return found;
    }

    // The last heading of the first level before the cursor; a file begins a chapter as well.
    private (int Start, string Scope) ChapterBefore()
    {
        var document = context.Model.Markdown;
        var file = document is null ? -1 : Edition.PlaceOf(document, 0).File;
        var chapters = Edition.Documents.Take(Math.Max(0, file)).Sum(one => one.Facts.Headings.Count(heading => heading.Level == 1));
        var start = 0;
        foreach (var heading in document?.Index.Headings ?? [])
        {
            if (heading.Level == 1 && heading.Span.Start < bracketStart)
            {
                chapters++;
                start = heading.Span.Start;
            }
        }

        return (start, $"c{Math.Max(1, chapters)}-");
    }

    private bool IsTaken(string label) => Edition.Notes.IsDefined(label) || IsReferred(label);

    private bool IsReferred(string label) => Edition.Notes.References(label).Count > (label == current ? 1 : 0);

    // The word at the end, with marks of emphasis, quotation and punctuation behind it.
    [GeneratedRegex(@"(?<word>[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-'’](?=[\p{L}\p{N}]))*)[^\p{L}\p{N}\s]{0,8}$")]
    private static partial Regex WordBefore();

    // The attributes of a span or the address of a link are no words.
    [GeneratedRegex(@"(?<=\])(?:\{[^{}\n]*\}|\([^()\n]*\))(?=[^\p{L}\p{N}\s]{0,8}$)")]
    private static partial Regex Marks();
}
