using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// The report in SARIF 2.1.0 (OASIS standard) for code scanning services and viewers: all rules with their texts, all
/// findings with related places and fixes. Regions are 1-based and count UTF-16 units. Faults silenced by a comment or
/// known from the baseline carry a suppression.
/// </summary>
internal static class SarifReport
{
    private const string Root = "%SRCROOT%";

    /// <summary>Writes the log with its one run, and a line break.</summary>
    public static void Write(CheckResult result, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, result);
        WriteInvocation(json, result);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteText("uri", FileUri(result.Directory.TrimEnd('/') + "/"));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var indexes = result.Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);

        // A result without the property says "not known whether suppressed", so all have it or none.
        var withSuppressions = result.Findings.Any(finding => !finding.Counts);
        foreach (var finding in result.Findings)
        {
            WriteResult(json, result, finding, indexes, withSuppressions);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.None => "none",
        _ => "note",
    };

    private static void WriteTool(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "apparatus");
        json.WriteString("fullName", "Apparatus " + result.Version);
        json.WriteString("version", result.Version);
        json.WriteString("semanticVersion", result.Version);
        json.WriteStartArray("rules");
        foreach (var rule in result.Rules)
        {
            json.WriteStartObject();
            json.WriteText("id", rule.Id);
            json.WriteText("name", PascalCase(rule.Name));
            WriteMessage(json, "shortDescription", rule.Summary);
            WriteMessage(json, "fullDescription", rule.Summary + " " + rule.Why);
            json.WriteStartObject("help");
            var help = RuleReference.ToMarkdown(rule);
            json.WriteText("text", help);
            json.WriteText("markdown", help);
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteBoolean("enabled", rule.Severity != Severity.None);
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteText("kebabName", rule.Name);
            json.WriteString("severity", SeverityNames.Of(rule.Severity));
            json.WriteBoolean("inLooseFiles", rule.InLooseFiles);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Problems.IsEmpty);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in result.Problems)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteMessage(json, "message", problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(
        Utf8JsonWriter json, CheckResult result, Finding finding, Dictionary<string, int> indexes, bool withSuppressions)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteText("ruleId", diagnostic.Rule.Id);
        if (indexes.TryGetValue(diagnostic.Rule.Id, out var index))
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteMessage(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WriteLocation(json, result, diagnostic.Path, diagnostic.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("sourceLine/v1", LineFingerprint.Of(result.FindText(diagnostic.Path), diagnostic).Hash);
        json.WriteEndObject();
        WriteRelated(json, result, diagnostic.Related.IsDefault ? [] : diagnostic.Related);
        WriteFixes(json, result, diagnostic.Fixes.IsDefault ? [] : diagnostic.Fixes);
        if (withSuppressions)
        {
            WriteSuppressions(json, finding);
        }

        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, CheckResult result, ImmutableArray<RelatedPlace> places)
    {
        if (places.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < places.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WriteLocation(json, result, places[i].Path, places[i].Span);
            WriteMessage(json, "message", places[i].Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, CheckResult result, ImmutableArray<Fix> fixes)
    {
        // A fix without edits is not valid SARIF.
        var withEdits = fixes.Select(fix => (Fix: fix, Edits: fix.GetEdits())).Where(pair => !pair.Edits.IsEmpty).ToList();
        if (withEdits.Count == 0)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var (fix, edits) in withEdits)
        {
            json.WriteStartObject();
            WriteMessage(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            foreach (var file in edits.GroupBy(edit => edit.Path))
            {
                json.WriteStartObject();
                WriteArtifact(json, result, file.Key);
                json.WriteStartArray("replacements");
                foreach (var (_, edit) in file.OrderBy(change => change.Edit.Span))
                {
                    json.WriteStartObject();
                    WriteRegion(json, "deletedRegion", TextRange.Of(result.FindText(file.Key), edit.Span));
                    WriteMessage(json, "insertedContent", edit.NewText);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuppressions(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("suppressions");
        if (finding.Diagnostic.Suppression is { } suppression)
        {
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            if (suppression.Reason.Length > 0)
            {
                json.WriteText("justification", suppression.Reason);
            }

            json.WriteEndObject();
        }

        if (finding.IsKnown)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", "Listed in the baseline.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, CheckResult result, string path, TextSpan span)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, result, path);
        if (result.FindText(path) is { } text)
        {
            WriteRegion(json, "region", TextRange.Of(text, span));
        }

        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, CheckResult result, string path)
    {
        json.WriteStartObject("artifactLocation");
        var shortened = result.Shorten(path);
        if (shortened.StartsWith("../", StringComparison.Ordinal) || Path.IsPathFullyQualified(shortened))
        {
            json.WriteText("uri", FileUri(path));
        }
        else
        {
            json.WriteText("uri", Escape(shortened));
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, TextRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", range.Start.Line + 1);
        json.WriteNumber("startColumn", range.Start.Character + 1);
        json.WriteNumber("endLine", range.End.Line + 1);
        json.WriteNumber("endColumn", range.End.Character + 1);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteText("text", text);
        json.WriteEndObject();
    }

    private static string FileUri(string path) => "file://" + (path.StartsWith('/') ? "" : "/") + Escape(path);

    // Of what a path segment may hold unescaped (RFC 3986), the colon is left alone for the sake of Windows drives only.
    private static string Escape(string path)
    {
        var segments = path.Split('/').Select((segment, index) =>
            index == 0 && segment.Length == 2 && segment[1] == ':' && char.IsAsciiLetter(segment[0]) ? segment : Uri.EscapeDataString(segment));
        return string.Join('/', segments);
    }

    private static string PascalCase(string kebab)
    {
        var result = new StringBuilder(kebab.Length);
        foreach (var word in kebab.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            result.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return result.ToString();
    }
}
