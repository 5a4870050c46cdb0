using System.IO;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// The list of terms for spreadsheets (RFC 4180): a line of names, then one line for each place, all ended with CR LF. Lines and columns are
/// 1-based, columns in UTF-16 units. Where only unused terms are asked for, there is one line for each, with the place of its entry and
/// <c>entry</c> as its occurrence.
/// </summary>
internal static class TermsCsvReport
{
    /// <summary>Writes the table.</summary>
    public static void Write(TermsResult result, TextWriter writer)
    {
        CsvText.WriteLine(writer, "id", "headword", "kind", "words", "form", "file", "line", "column", "witness", "page", "note", "occurrence");
        foreach (var term in result.Listing.Terms)
        {
            if (result.IsUnusedOnly)
            {
                WriteRow(writer, term, "", "", result.Shorten(term.Place.Path), TermsResult.PositionOf(term), null, "", "entry");
            }

            foreach (var occurrence in term.Occurrences)
            {
                var position = occurrence.Document.Text.GetPosition(occurrence.Match.Span.Start);
                WriteRow(
                    writer, term, occurrence.Words, TermNames.FormOf(term, occurrence) ?? "", result.Shorten(occurrence.Document.Path), position,
                    occurrence.Page, occurrence.Note ?? "", TermNames.Of(occurrence.Match.Kind));
            }
        }
    }

    private static void WriteRow(TextWriter writer, ListedTerm term, string words, string form, string file, LinePosition position, PrintedPage? page, string note, string occurrence) =>
        CsvText.WriteLine(
            writer, term.Entry.Id, term.Entry.Headword, TermNames.Of(term.Entry.Kind), words, form, file, CsvText.Number(position.Line + 1), CsvText.Number(position.Character + 1),
            page?.Witness ?? "", page?.Number ?? "", note, occurrence);
}
