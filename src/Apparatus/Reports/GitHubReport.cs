using System;
using System.Globalization;
using System.IO;
using Apparatus.Language.Diagnostics;

namespace Apparatus.Reports;

/// <summary>
/// The report for GitHub Actions: one workflow command for each fault that counts, which GitHub shows at the line of a
/// pull request. Info and hint become notices. Lines and columns are 1-based; columns are given only for a span within
/// one line, since GitHub takes no others.
/// </summary>
internal static class GitHubReport
{
    /// <summary>Writes the commands; nothing without findings.</summary>
    public static void Write(CheckResult result, TextWriter writer)
    {
        foreach (var finding in result.Findings)
        {
            if (finding.Counts)
            {
                writer.Write(Describe(result, finding.Diagnostic));
                writer.Write('\n');
            }
        }
    }

    private static string Describe(CheckResult result, Diagnostic diagnostic)
    {
        var command = diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var place = "file=" + EscapeProperty(result.Shorten(diagnostic.Path));
        if (result.FindText(diagnostic.Path) is { } text)
        {
            var (start, end) = TextRange.Of(text, diagnostic.Span);
            place += string.Create(CultureInfo.InvariantCulture, $",line={start.Line + 1},endLine={end.Line + 1}");
            if (start.Line == end.Line)
            {
                place += string.Create(CultureInfo.InvariantCulture, $",col={start.Character + 1},endColumn={end.Character + 1}");
            }
        }

        var title = EscapeProperty($"{diagnostic.Rule.Id} {diagnostic.Rule.Name}");
        var message = diagnostic.Message;
        if (!diagnostic.Fixes.IsDefaultOrEmpty)
        {
            message += "\nFix: " + diagnostic.Fixes[0].Title;
        }

        return $"::{command} {place},title={title}::{EscapeMessage(message)}";
    }

    private static string EscapeMessage(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeMessage(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
