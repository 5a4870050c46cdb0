using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;

namespace Apparatus.Reports;

/// <summary>The words for severities in settings and reports (FORMAT A14).</summary>
internal static class SeverityNames
{
    /// <summary>All words, the gravest first, <c>none</c> last.</summary>
    public static ImmutableArray<string> All => ["error", "warning", "info", "hint", "none"];

    /// <summary>The word for a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Hint => "hint",
        _ => "none",
    };

    /// <summary>The severity that a word names, whatever its case; null for any other word.</summary>
    public static Severity? Find(string word) => word.ToLowerInvariant() switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        "hint" => Severity.Hint,
        "none" => Severity.None,
        _ => null,
    };
}
