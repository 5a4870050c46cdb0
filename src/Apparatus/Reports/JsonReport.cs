using System.Collections.Immutable;
using System.IO;
using System.Text.Json;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// The report for programs: one JSON object with all findings, the edits of their fixes and a summary. Paths are relative
/// to the working directory with <c>/</c>; lines and characters are 0-based, characters in UTF-16 units. Faults silenced
/// by a comment or known from the baseline are in it with <c>"suppressed": true</c> and are not in the summary.
/// </summary>
internal static class JsonReport
{
    /// <summary>Writes the object and a line break.</summary>
    public static void Write(CheckResult result, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("diagnostics");
        foreach (var finding in result.Findings)
        {
            WriteFinding(json, result, finding);
        }

        json.WriteEndArray();
        var counts = result.Counts;
        json.WriteStartObject("summary");
        json.WriteNumber("files", result.FileCount);
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteNumber("infos", counts.Infos);
        json.WriteNumber("hints", counts.Hints);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, CheckResult result, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteText("file", result.Shorten(diagnostic.Path));
        json.WriteText("id", diagnostic.Rule.Id);
        json.WriteText("name", diagnostic.Rule.Name);
        json.WriteText("severity", SeverityNames.Of(diagnostic.Severity));
        json.WriteText("message", diagnostic.Message);
        WriteRange(json, result.FindText(diagnostic.Path), diagnostic.Span);
        json.WriteStartArray("related");
        foreach (var place in diagnostic.Related.IsDefault ? [] : diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteText("file", result.Shorten(place.Path));
            WriteRange(json, result.FindText(place.Path), place.Span);
            json.WriteText("message", place.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes.IsDefault ? [] : diagnostic.Fixes)
        {
            json.WriteStartObject();
            json.WriteText("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            WriteEdits(json, result, fix.GetEdits());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("suppressed", !finding.Counts);
        json.WriteEndObject();
    }

    private static void WriteEdits(Utf8JsonWriter json, CheckResult result, ImmutableArray<FileEdit> edits)
    {
        json.WriteStartArray("edits");
        foreach (var (path, edit) in edits)
        {
            json.WriteStartObject();
            json.WriteText("file", result.Shorten(path));
            WriteRange(json, result.FindText(path), edit.Span);
            json.WriteText("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, SourceText? text, TextSpan span)
    {
        var (start, end) = TextRange.Of(text, span);
        json.WriteStartObject("range");
        WritePosition(json, "start", start);
        WritePosition(json, "end", end);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("character", position.Character);
        json.WriteEndObject();
    }
}
