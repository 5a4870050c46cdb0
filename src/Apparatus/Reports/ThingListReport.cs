using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.Listing;

namespace Apparatus.Reports;

/// <summary>Writes a list of things as aligned text, JSON, CSV or a Markdown table; file and line (1-based) come last.</summary>
/// <param name="list">The list.</param>
/// <param name="directory">The full path of the folder that reported paths start from.</param>
/// <param name="writer">Where it goes.</param>
internal sealed class ThingListReport(ThingList list, string directory, TextWriter writer)
{
    private const int WidestCell = 60;

    /// <summary>Lines of aligned cells, the names of the columns first; nothing for an empty list.</summary>
    public void WriteText()
    {
        if (list.Things.IsEmpty)
        {
            return;
        }

        var rows = list.Things.Select(thing => thing.Cells.Select(cell => Shorten(PlainText.OneLine(cell))).Append(Place(thing)).ToList()).Prepend([.. list.Columns.Select(name => name.ToUpperInvariant()), "PLACE"]).ToList();
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => Math.Min(WidestCell, rows.Max(row => CharacterWidth.Of(row[column])))).ToList();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => column == row.Count - 1 ? cell : cell + new string(' ', Math.Max(0, widths[column] - CharacterWidth.Of(cell)))));
            writer.Write(line.TrimEnd() + "\n");
        }
    }

    /// <summary>A JSON object with an array of objects, one for each thing; numbers are texts as printed.</summary>
    /// <param name="kind">What is listed.</param>
    public void WriteJson(string kind) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray(kind);
        foreach (var thing in list.Things)
        {
            json.WriteStartObject();
            foreach (var (name, cell) in list.Columns.Zip(thing.Cells))
            {
                json.WriteText(name, cell);
            }

            json.WriteOptionalText("file", thing.Document is { } document ? RelativePath.From(directory, document.Path) : null);
            if (thing.Document is { } place)
            {
                json.WriteNumber("line", place.Text.GetLine(thing.Span.Start) + 1);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A table for spreadsheets.</summary>
    public void WriteCsv()
    {
        CsvText.WriteLine(writer, [.. list.Columns, "file", "line"]);
        foreach (var thing in list.Things)
        {
            CsvText.WriteLine(writer, [.. thing.Cells, File(thing), Line(thing)]);
        }
    }

    /// <summary>A table in Markdown.</summary>
    public void WriteMarkdown()
    {
        Row([.. list.Columns, "place"]);
        Row([.. Enumerable.Repeat("---", list.Columns.Length + 1)]);
        foreach (var thing in list.Things)
        {
            Row([.. thing.Cells, Place(thing)]);
        }
    }

    private void Row(IEnumerable<string> cells) =>
        writer.Write($"| {string.Join(" | ", cells.Select(cell => PlainText.OneLine(cell).Replace("|", "\\|", StringComparison.Ordinal)))} |\n");

    // What is longer than a column is cut; the other forms have it whole.
    private static string Shorten(string cell)
    {
        if (CharacterWidth.Of(cell) <= WidestCell)
        {
            return cell;
        }

        var end = Math.Min(cell.Length, WidestCell);
        while (end > 0 && (char.IsHighSurrogate(cell[end - 1]) || CharacterWidth.Of(cell[..end]) >= WidestCell))
        {
            end--;
        }

        return cell[..end].TrimEnd() + "…";
    }

    private string Place(ListedThing thing) => thing.Document is null ? "" : $"{File(thing)}:{Line(thing)}";

    private string File(ListedThing thing) => thing.Document is { } document ? RelativePath.From(directory, document.Path) : "";

    private static string Line(ListedThing thing) => thing.Document is { } document ? (document.Text.GetLine(thing.Span.Start) + 1).ToString(CultureInfo.InvariantCulture) : "";
}
