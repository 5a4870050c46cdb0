using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Features.Works;

namespace Apparatus.Reports;

/// <summary>The list of works for people: cited ones with their places, then unused ones, then keys that no entry has.</summary>
/// <param name="works">The works.</param>
/// <param name="directory">The full path of the folder that reported paths start from.</param>
/// <param name="writer">Where it goes.</param>
internal sealed class WorksTextReport(WorkListing works, string directory, TextWriter writer)
{
    private const int WidestKey = 30;
    private const int WidestTitle = 60;

    private bool hasWritten;

    /// <summary>Writes the list.</summary>
    public void Write()
    {
        var all = works.Works.Concat(works.Missing).ToList();
        var width = all.Count == 0 ? 0 : Math.Min(WidestKey, all.Max(work => work.Key.Length));
        WriteAll(works.Cited, width);
        Write("Not cited", works.Unused, width);
        Write("No entry", works.Missing, width);
    }

    /// <summary>Writes how many there are.</summary>
    public void WriteSummary()
    {
        var cited = works.Cited.Count();
        var citations = works.Works.Sum(work => work.Occurrences.Length);
        var text = $"{FindingCounts.Plural(cited, "work")} cited {FindingCounts.Plural(citations, "time")}, {CsvText.Number(works.Unused.Count())} not cited, {FindingCounts.Plural(works.Missing.Length, "key")} without an entry.";
        WriteLine(text);
    }

    private void Write(string title, IEnumerable<ListedWork> listed, int width)
    {
        if (listed.Any())
        {
            WriteLine(hasWritten ? $"\n{title}:" : $"{title}:");
            WriteAll(listed, width);
        }
    }

    private void WriteAll(IEnumerable<ListedWork> listed, int width)
    {
        foreach (var work in listed)
        {
            var count = work.Occurrences.Length;
            var number = count > 0 ? CsvText.Number(count) : work.IsInMetadata ? "nocite" : "-";
            WriteLine($"{PlainText.OneLine(work.Key).PadRight(width)}  {number,6}  {Describe(work)}".TrimEnd());
            foreach (var file in work.Occurrences.GroupBy(occurrence => occurrence.Document.Path))
            {
                WriteLine($"{new string(' ', width + 10)}{RelativePath.From(directory, file.Key)}:{Lines([.. file])}");
            }
        }
    }

    private static string Describe(ListedWork work)
    {
        if (work.Place is not { } place)
        {
            return "";
        }

        var summary = ReferenceFormatter.Summarize(work.Edition.Works.Resolve(place));
        var title = summary.Title.Length <= WidestTitle ? summary.Title : summary.Title[..(WidestTitle - 1)].TrimEnd() + "…";
        return PlainText.OneLine(string.Join(" · ", new[] { summary.Authors, summary.Year, title }.Where(part => part.Length > 0)));
    }

    // Lines with their pages of the base edition: 12 (p. 3), 40.
    private static string Lines(ImmutableArray<WorkOccurrence> occurrences) => string.Join(", ", occurrences.Select(occurrence =>
        CsvText.Number(occurrence.Document.Text.GetLine(occurrence.Span.Start) + 1) + (occurrence.Page is { } page ? $" (p. {PlainText.OneLine(page.Number)})" : "")).Distinct());

    private void WriteLine(string line)
    {
        writer.Write(line);
        writer.Write('\n');
        hasWritten = true;
    }
}
