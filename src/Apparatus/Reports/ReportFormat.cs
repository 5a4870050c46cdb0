namespace Apparatus.Reports;

/// <summary>The form of a report.</summary>
internal enum ReportFormat
{
    /// <summary>For people (<see cref="TextReport"/>).</summary>
    Text,

    /// <summary>For programs (<see cref="JsonReport"/>).</summary>
    Json,

    /// <summary>SARIF 2.1.0 (<see cref="SarifReport"/>).</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions (<see cref="GitHubReport"/>).</summary>
    GitHub,
}
