using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Language.Text;

namespace Apparatus.Parity;

/// <summary>Compares the fields that we miss in entries (ED3004) with those that <c>biber --tool --validate-datamodel</c> misses.</summary>
internal static partial class BiberComparison
{
    /// <summary>What differs; the field is <c>missing NAME</c>.</summary>
    public static IEnumerable<LibraryDifference> Compare(string file, string text)
    {
        var theirs = Missing(text).ToHashSet();
        var works = new BibliographyIndex([new BibliographySource("/" + file, BibliographyReader.Read(SourceText.From(text), BibliographyFormat.BibLaTeX))]);
        var ours = works.Keys.Select(works.Find).OfType<BibliographyPlace>()
            .SelectMany(place => RequiredFieldMissing.Missing(works.Resolve(place)).Select(need => (place.Entry.Key, Field: need.Best)))
            .ToHashSet();
        foreach (var (key, field) in ours.Union(theirs).Order())
        {
            if (ours.Contains((key, field)) != theirs.Contains((key, field)))
            {
                yield return new LibraryDifference(file, key, $"missing {field}", ours.Contains((key, field)) ? "missing" : "-", theirs.Contains((key, field)) ? "missing" : "-");
            }
        }
    }

    private static IEnumerable<(string Key, string Field)> Missing(string text)
    {
        var folder = Directory.CreateTempSubdirectory("biber");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "works.bib"), text);
            var start = new ProcessStartInfo("biber", ["--tool", "--validate-datamodel", "--nolog", "--output-file", "out.bib", "works.bib"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("biber did not start");
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + errors.Result;
            process.WaitForExit();
            if (!output.Contains("Output to", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"biber: {output}");
            }

            return [.. Lines().Matches(output).SelectMany(match => match.Groups["one"].Success
                ? [(match.Groups["key"].Value, match.Groups["one"].Value.Split(',')[0].Trim())]
                : match.Groups["field"].Value.Split(',', StringSplitOptions.TrimEntries).Select(field => (match.Groups["key"].Value, field)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"Entry '(?<key>[^']+)' \([^)]*\): (?:Missing mandatory field '(?<field>[^']+)'|Missing mandatory field - one of '(?<one>[^']+)' must be defined)")]
    private static partial Regex Lines();
}
