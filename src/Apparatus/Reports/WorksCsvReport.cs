using System.IO;
using System.Linq;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Features.Works;

namespace Apparatus.Reports;

/// <summary>
/// The list of works for spreadsheets: a line of names, then one line for each citation, and one without a place for each work that nothing cites. Lines and columns are 1-based,
/// columns in UTF-16 units.
/// </summary>
internal static class WorksCsvReport
{
    /// <summary>Writes the table.</summary>
    /// <param name="works">The works.</param>
    /// <param name="directory">The full path of the folder that reported paths start from.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(WorkListing works, string directory, TextWriter writer)
    {
        CsvText.WriteLine(writer, "key", "status", "authors", "year", "title", "cited as", "locator", "file", "line", "column", "witness", "page", "note");
        foreach (var work in works.Works.Concat(works.Missing))
        {
            var summary = work.Place is { } place ? ReferenceFormatter.Summarize(work.Edition.Works.Resolve(place)) : new WorkSummary("", "", "");
            var status = WorkNames.StatusOf(work);
            if (work.Occurrences.IsEmpty)
            {
                CsvText.WriteLine(writer, work.Key, status, summary.Authors, summary.Year, summary.Title, "", "", "", "", "", "", "", "");
            }

            foreach (var occurrence in work.Occurrences)
            {
                var position = occurrence.Document.Text.GetPosition(occurrence.Span.Start);
                CsvText.WriteLine(
                    writer, work.Key, status, summary.Authors, summary.Year, summary.Title, occurrence.Key, occurrence.Locator ?? "", RelativePath.From(directory, occurrence.Document.Path),
                    CsvText.Number(position.Line + 1), CsvText.Number(position.Character + 1), occurrence.Page?.Witness ?? "", occurrence.Page?.Number ?? "", occurrence.Note ?? "");
            }
        }
    }
}
