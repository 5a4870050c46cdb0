using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Apparatus.Language.Diagnostics;

namespace Apparatus.Reports;

/// <summary>How many findings of each severity count; silenced and known ones are left out.</summary>
/// <param name="Errors">Number of errors.</param>
/// <param name="Warnings">Number of warnings.</param>
/// <param name="Infos">Number of infos.</param>
/// <param name="Hints">Number of hints.</param>
/// <param name="Fixable">How many of all of them have a safe fix.</param>
internal readonly record struct FindingCounts(int Errors, int Warnings, int Infos, int Hints, int Fixable)
{
    /// <summary>Number of findings that count.</summary>
    public int Total => Errors + Warnings + Infos + Hints;

    /// <summary>Counts findings.</summary>
    public static FindingCounts Of(ImmutableArray<Finding> findings)
    {
        int errors = 0, warnings = 0, infos = 0, hints = 0, fixable = 0;
        foreach (var finding in findings)
        {
            if (!finding.Counts)
            {
                continue;
            }

            switch (finding.Diagnostic.Severity)
            {
                case Severity.Error: errors++; break;
                case Severity.Warning: warnings++; break;
                case Severity.Info: infos++; break;
                case Severity.Hint: hints++; break;
            }

            fixable += finding.IsFixable ? 1 : 0;
        }

        return new FindingCounts(errors, warnings, infos, hints, fixable);
    }

    /// <summary>Number of findings that are at least as grave as a severity.</summary>
    public int AtLeast(Severity severity) => severity switch
    {
        Severity.Error => Errors,
        Severity.Warning => Errors + Warnings,
        Severity.Info => Errors + Warnings + Infos,
        _ => Total,
    };

    /// <summary>The counts in words, severities without a finding left out: <c>2 errors, 1 hint</c>; <c>No faults</c> for none.</summary>
    public string Describe()
    {
        var parts = new List<string>();
        foreach (var (count, noun) in new[] { (Errors, "error"), (Warnings, "warning"), (Infos, "info"), (Hints, "hint") })
        {
            if (count > 0)
            {
                parts.Add(Plural(count, noun));
            }
        }

        return parts.Count == 0 ? "No faults" : string.Join(", ", parts);
    }

    /// <summary>A number with its noun: <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Plural(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
