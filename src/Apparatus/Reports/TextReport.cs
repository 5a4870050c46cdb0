using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// The report for people: each fault with its place, the source line, marks under the exact characters, related places
/// and the best fix. Lines and columns are 1-based, columns in UTF-16 units as in an editor. Silenced and known faults
/// are left out.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="useColour">Whether to colour it with ANSI escapes.</param>
internal sealed class TextReport(TextWriter writer, bool useColour)
{
    private const string Bold = "1";
    private const string Blue = "34";
    private const string Green = "32";

    // A label used five hundred times has five hundred related places; three show what is meant.
    private const int MaxRelated = 3;

    /// <summary>Writes all findings that count; nothing for none.</summary>
    public void WriteFindings(CheckResult result)
    {
        foreach (var finding in result.Findings)
        {
            if (finding.Counts)
            {
                Write(result, finding.Diagnostic);
            }
        }
    }

    /// <summary>Writes how often each rule found something, the most frequent first; nothing without findings.</summary>
    public void WriteStatistics(CheckResult result)
    {
        var rows = result.Findings
            .Where(finding => finding.Counts)
            .GroupBy(finding => finding.Diagnostic.Rule.Id)
            .Select(group => (First: group.First().Diagnostic, Count: group.Count(), Fixable: group.Count(finding => finding.IsFixable)))
            .OrderByDescending(row => row.Count)
            .ThenBy(row => row.First.Rule.Id, StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var width = Number(rows[0].Count).Length;
        foreach (var (first, count, fixable) in rows)
        {
            var suffix = fixable == 0 ? "" : fixable == count ? "  (--fix)" : $"  ({Number(fixable)} with --fix)";
            WriteLine($"{Number(count).PadLeft(width)}  {Paint(first.Rule.Id, Bold)} {first.Rule.Name}{suffix}");
        }

        WriteLine("");
    }

    /// <summary>Writes the last line: counts per severity, files, time, and what <c>--fix</c> would mend.</summary>
    public void WriteSummary(CheckResult result)
    {
        var counts = result.Counts;
        var known = result.Findings.Count(finding => finding.IsKnown && finding.Diagnostic.Suppression is null);
        WriteLine(
            $"{Paint(counts.Describe(), Bold)} in {FindingCounts.Plural(result.FileCount, "file")}, {Describe(result.Elapsed)}." +
            (known == 0 ? "" : $" {Number(known)} known from the baseline.") +
            (counts.Fixable == 0 ? "" : $" {Number(counts.Fixable)} can be mended with --fix."));
    }

    private static string Describe(TimeSpan elapsed) => elapsed.TotalSeconds < 1
        ? elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms"
        : elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        Severity.Info => "1;36",
        _ => "1;35",
    };

    private void Write(CheckResult result, Diagnostic diagnostic)
    {
        var colour = ColourOf(diagnostic.Severity);
        var severity = SeverityNames.Of(diagnostic.Severity);
        var related = diagnostic.Related.IsDefault ? [] : diagnostic.Related;
        var places = related
            .Take(MaxRelated)
            .Select(place => (Place: place, Excerpt: Excerpt(result, place.Path, place.Span, '-')))
            .ToImmutableArray();
        var excerpt = Excerpt(result, diagnostic.Path, diagnostic.Span, '^');
        var gutter = places.Select(place => place.Excerpt).Append(excerpt).Max(shown => Number(shown?.LineNumber ?? 0).Length);
        var margin = new string(' ', gutter);

        WriteLine(
            Paint($"{severity} {diagnostic.Rule.Id}", colour) + $" {diagnostic.Rule.Name}: " +
            Paint(PlainText.OneLine(diagnostic.Message), Bold));
        WritePlace(margin, "-->", result.Shorten(diagnostic.Path), excerpt);
        WriteExcerpt(margin, excerpt, "", colour);
        foreach (var (place, shown) in places)
        {
            WritePlace(margin, ":::", result.Shorten(place.Path), shown);
            WriteExcerpt(margin, shown, " " + PlainText.OneLine(place.Message), Blue);
            if (shown is null)
            {
                WriteLine($"{margin} {Paint("=", Blue)} {PlainText.OneLine(place.Message)}");
            }
        }

        if (related.Length > MaxRelated)
        {
            WriteLine($"{margin} {Paint("=", Blue)} and {FindingCounts.Plural(related.Length - MaxRelated, "more place")}");
        }

        if (!diagnostic.Fixes.IsDefaultOrEmpty)
        {
            var fix = diagnostic.Fixes[0];
            WriteLine($"{margin} {Paint("=", Blue)} {Paint("fix:", Green)} {PlainText.OneLine(fix.Title)}{(fix.IsSafe ? " (safe)" : "")}");
        }

        WriteLine("");
    }

    private static SourceExcerpt? Excerpt(CheckResult result, string path, TextSpan span, char mark) =>
        result.FindText(path) is { } text ? SourceExcerpt.Create(text, span, mark) : null;

    private void WritePlace(string margin, string arrow, string path, SourceExcerpt? excerpt) => WriteLine(
        margin + Paint(arrow, Blue) + " " + PlainText.OneLine(path) +
        (excerpt is null ? "" : $":{Number(excerpt.LineNumber)}:{Number(excerpt.Column)}"));

    private void WriteExcerpt(string margin, SourceExcerpt? excerpt, string label, string colour)
    {
        if (excerpt is null)
        {
            return;
        }

        var empty = margin + " " + Paint("|", Blue);
        var number = Number(excerpt.LineNumber).PadLeft(margin.Length);
        var indent = excerpt.Marks.Length - excerpt.Marks.TrimStart(' ').Length;
        WriteLine(empty);
        WriteLine($"{Paint(number + " |", Blue)}{(excerpt.Source.Length == 0 ? "" : " ")}{excerpt.Source}");
        WriteLine($"{empty} {excerpt.Marks[..indent]}{Paint(excerpt.Marks[indent..] + label, colour)}");
    }

    private string Paint(string text, string code) => useColour ? $"\u001b[{code}m{text}\u001b[0m" : text;

    private void WriteLine(string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
