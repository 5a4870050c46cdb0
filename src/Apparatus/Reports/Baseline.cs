using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// Known faults that are not reported. A fault is known by its rule, its file and the words of its line
/// (<see cref="LineFingerprint"/>), and as often as the baseline counts it. Entries that match nothing do no harm.
/// </summary>
internal sealed class Baseline
{
    private readonly ImmutableSortedDictionary<(string File, string Rule, string Hash), (int Count, string Excerpt)> entries;

    private Baseline(ImmutableSortedDictionary<(string File, string Rule, string Hash), (int Count, string Excerpt)> entries) =>
        this.entries = entries;

    /// <summary>The number of known faults.</summary>
    public int Count => entries.Values.Sum(entry => entry.Count);

    /// <summary>Takes up all faults that no comment silences.</summary>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="findText">Gives the text of a path, or null.</param>
    /// <param name="directory">The folder of the baseline file; paths in it are relative to this.</param>
    public static Baseline From(IEnumerable<Diagnostic> diagnostics, Func<string, SourceText?> findText, string directory)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<(string File, string Rule, string Hash), (int Count, string Excerpt)>(new ByKey());
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Suppression is null))
        {
            var line = LineFingerprint.Of(findText(diagnostic.Path), diagnostic);
            var key = (RelativePath.From(directory, diagnostic.Path), diagnostic.Rule.Id, line.Hash);
            var count = entries.TryGetValue(key, out var found) ? found.Count : 0;
            entries[key] = (count + 1, line.Excerpt);
        }

        return new Baseline(entries.ToImmutable());
    }

    /// <summary>Reads a baseline file.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="baseline">The baseline, or null.</param>
    /// <param name="problem">Why it cannot be used, as half a sentence, or null.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(
        string json, [NotNullWhen(true)] out Baseline? baseline, [NotNullWhen(false)] out string? problem)
    {
        baseline = null;
        var entries = ImmutableSortedDictionary.CreateBuilder<(string File, string Rule, string Hash), (int Count, string Excerpt)>(new ByKey());
        try
        {
            // A merge by hand or by union may leave a comma too many or an entry twice; neither is worth a failed build.
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("known", out var known) || known.ValueKind != JsonValueKind.Array)
            {
                problem = "it has no list “known”";
                return false;
            }

            if (!root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
            {
                problem = "its version is not 1";
                return false;
            }

            foreach (var element in known.EnumerateArray())
            {
                if (ReadText(element, "file") is not { } file || ReadText(element, "rule") is not { } rule ||
                    ReadText(element, "hash") is not { } hash || ReadCount(element) is not { } count)
                {
                    problem = "one of its entries lacks “file”, “rule”, “hash” or “count”";
                    return false;
                }

                var key = (file, rule, hash);
                var before = entries.TryGetValue(key, out var twin) ? twin.Count : 0;
                entries[key] = (Math.Max(before, count), ReadText(element, "line") ?? "");
            }
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } at ? " (line " + (at + 1).ToString(CultureInfo.InvariantCulture) + ")" : "";
            problem = "it is not JSON" + line;
            return false;
        }

        problem = null;
        baseline = new Baseline(entries.ToImmutable());
        return true;
    }

    /// <summary>Marks the faults that are known: of several on equal lines the first ones, as many as the baseline counts.</summary>
    /// <param name="diagnostics">What was found, sorted.</param>
    /// <param name="findText">Gives the text of a path, or null.</param>
    /// <param name="directory">The folder of the baseline file.</param>
    public ImmutableArray<Finding> Apply(IEnumerable<Diagnostic> diagnostics, Func<string, SourceText?> findText, string directory)
    {
        var left = entries.ToDictionary(entry => entry.Key, entry => entry.Value.Count);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var diagnostic in diagnostics)
        {
            var isKnown = false;
            if (diagnostic.Suppression is null)
            {
                var key = (RelativePath.From(directory, diagnostic.Path), diagnostic.Rule.Id, LineFingerprint.Of(findText(diagnostic.Path), diagnostic).Hash);
                if (left.TryGetValue(key, out var count) && count > 0)
                {
                    left[key] = count - 1;
                    isKnown = true;
                }
            }

            findings.Add(new Finding(diagnostic, isKnown));
        }

        return findings.ToImmutable();
    }

    /// <summary>The text of the baseline file: sorted, one entry a line, so that branches merge.</summary>
    public string ToJson()
    {
        var json = new StringBuilder("{\n  \"version\": 1,\n  \"known\": [");
        var separator = "\n";
        foreach (var ((file, rule, hash), (count, excerpt)) in entries)
        {
            json.Append(separator).Append(CultureInfo.InvariantCulture,
                $"    {{\"file\": {JsonText.Quote(file)}, \"rule\": {JsonText.Quote(rule)}, \"line\": {JsonText.Quote(excerpt)}, \"hash\": {JsonText.Quote(hash)}, \"count\": {count}}}");
            separator = ",\n";
        }

        return json.Append("\n  ]\n}\n").ToString();
    }

    private static string? ReadText(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static int? ReadCount(JsonElement element) =>
        element.TryGetProperty("count", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) ? count : null;

    private sealed class ByKey : IComparer<(string File, string Rule, string Hash)>
    {
        public int Compare((string File, string Rule, string Hash) x, (string File, string Rule, string Hash) y)
        {
            var byFile = string.CompareOrdinal(x.File, y.File);
            var byRule = byFile != 0 ? byFile : string.CompareOrdinal(x.Rule, y.Rule);
            return byRule != 0 ? byRule : string.CompareOrdinal(x.Hash, y.Hash);
        }
    }
}
