using System;
using System.Buffers;
using System.Globalization;
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
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    /// <summary>Writes the table.</summary>
    public static void Write(TermsResult result, TextWriter writer)
    {
        WriteLine(writer, "id", "headword", "kind", "words", "form", "file", "line", "column", "witness", "page", "note", "occurrence");
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
        WriteLine(
            writer, term.Entry.Id, term.Entry.Headword, TermNames.Of(term.Entry.Kind), words, form, file, Number(position.Line + 1), Number(position.Character + 1),
            page?.Witness ?? "", page?.Number ?? "", note, occurrence);

    private static void WriteLine(TextWriter writer, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            writer.Write(i == 0 ? "" : ",");
            writer.Write(cells[i].AsSpan().IndexOfAny(Special) < 0 ? cells[i] : $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        writer.Write("\r\n");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
