using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Apparatus.Language.Features.Numbers;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Reports;

/// <summary>Writes an edition in numbers as text or JSON.</summary>
internal static class EditionNumbersReport
{
    /// <summary>A table of files, then hands, witnesses and suppressions.</summary>
    public static void WriteText(EditionNumbers numbers, TextWriter writer)
    {
        string[] head = ["FILE", "STATUS", "WORDS", "CALLS", "NOTES", "WORKS", "TERMS", "PAGES", "MARKS", "OPEN", "SEAL"];
        var rows = numbers.Files.Select(file => new[]
        {
            file.Path, file.Status, Number(file.Words), Number(file.References), Number(file.Notes), Number(file.Citations), Number(file.Terms), Number(file.Pages), Number(file.Marks), Number(file.OpenChanges), file.Seal,
        }).Prepend(head).ToList();
        var widths = Enumerable.Range(0, head.Length).Select(column => rows.Max(row => CharacterWidth.Of(row[column]))).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column is >= 2 and <= 9 ? Fill(cell, widths[column]) + cell : cell + Fill(cell, widths[column]));
            writer.Write(string.Join("  ", cells).TrimEnd() + "\n");
        }

        writer.Write(numbers.Series.IsEmpty ? "" : "\n");
        foreach (var series in numbers.Series)
        {
            var name = series.Series is { } declared ? $"{declared.Prefix}- {declared.Name}" : "no series";
            writer.Write($"Notes {name}: {series.Called} called, {series.Defined} defined\n");
        }

        foreach (var found in numbers.Witnesses)
        {
            var name = found.Witness is { } witness ? $"{witness.Id}, {witness.Name}" : "(no witness)";
            var range = found.Marked == 0 ? "none marked" : $"{found.Marked} marked, {found.First} to {found.Last}";
            writer.Write($"Pages of {name}: {range}{(found.Gaps.Length > 0 ? $"; not marked: {found.Gaps}" : "")}{(found.Witness?.Missing is { } missing ? $"; missing: {missing.Value}" : "")}\n");
        }

        foreach (var (path, comment, line) in numbers.Files.SelectMany(file => file.Suppressions.Select(found => (file.Path, found.Comment, found.Line))).Concat(numbers.OtherSuppressions))
        {
            writer.Write($"Silenced at {path}:{line}: {string.Join(", ", comment.Ids.Select(id => id.Id))}: {(comment.Reason.Length > 0 ? PlainText.OneLine(comment.Reason) : "no reason given")}\n");
        }
    }

    /// <summary>One JSON object.</summary>
    /// <param name="numbers">The edition.</param>
    /// <param name="name">What to call it: its path.</param>
    /// <param name="json">Where it goes.</param>
    public static void WriteJson(EditionNumbers numbers, string name, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteText("edition", name);
        json.WriteStartArray("files");
        foreach (var file in numbers.Files)
        {
            json.WriteStartObject();
            json.WriteText("file", file.Path);
            json.WriteText("status", file.Status);
            json.WriteNumber("words", file.Words);
            json.WriteNumber("references", file.References);
            json.WriteNumber("notes", file.Notes);
            json.WriteNumber("citations", file.Citations);
            json.WriteNumber("terms", file.Terms);
            json.WriteNumber("pages", file.Pages);
            json.WriteNumber("marks", file.Marks);
            json.WriteNumber("openChanges", file.OpenChanges);
            json.WriteOptionalText("seal", file.Seal.Length > 0 ? file.Seal : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("series");
        foreach (var series in numbers.Series)
        {
            json.WriteStartObject();
            json.WriteOptionalText("prefix", series.Series?.Prefix);
            json.WriteOptionalText("name", series.Series?.Name);
            json.WriteText("numbering", series.Series?.Numbering == NoteNumbering.Printed ? "printed" : "auto");
            json.WriteNumber("called", series.Called);
            json.WriteNumber("defined", series.Defined);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("witnesses");
        foreach (var found in numbers.Witnesses)
        {
            json.WriteStartObject();
            json.WriteOptionalText("id", found.Witness?.Id);
            json.WriteOptionalText("name", found.Witness?.Name);
            json.WriteNumber("marked", found.Marked);
            json.WriteText("first", found.First);
            json.WriteText("last", found.Last);
            json.WriteText("notMarked", found.Gaps);
            json.WriteOptionalText("missing", found.Witness?.Missing?.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("suppressions");
        foreach (var (path, comment, line) in numbers.Files.SelectMany(file => file.Suppressions.Select(found => (file.Path, found.Comment, found.Line))).Concat(numbers.OtherSuppressions))
        {
            json.WriteStartObject();
            json.WriteText("file", path);
            json.WriteNumber("line", line);
            json.WriteStartArray("rules");
            foreach (var id in comment.Ids)
            {
                json.WriteTextValue(id.Id);
            }

            json.WriteEndArray();
            json.WriteText("reason", comment.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Fill(string cell, int width) => new(' ', width - CharacterWidth.Of(cell));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
