using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>What was asked of <c>check</c> on the command line.</summary>
internal sealed record CheckOptions
{
    /// <summary>What to check, as typed; never empty.</summary>
    public ImmutableArray<string> Paths { get; init; } = ["."];

    /// <summary>The name under which the text of the path <c>-</c> is checked; null when there is no such path.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>The form of the report.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>The file that the report goes to; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>From which severity on a finding makes the check fail; <see cref="Severity.None"/> for never.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>Severities by rule id.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The file of known faults; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The file to write all present faults to; null for none.</summary>
    public string? WriteBaseline { get; init; }

    /// <summary>Whether safe fixes are made.</summary>
    public bool Fix { get; init; }

    /// <summary>Whether fixes are only shown as a diff.</summary>
    public bool DryRun { get; init; }

    /// <summary>How many files are checked at the same time; at least 1.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether only findings are written: no summary, no progress.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether to count the findings of each rule.</summary>
    public bool Statistics { get; init; }

    /// <summary>Whether colour is forbidden.</summary>
    public bool NoColour { get; init; }
}
