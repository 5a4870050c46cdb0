namespace Apparatus.Reports;

/// <summary>The form of a list of terms.</summary>
internal enum TermsFormat
{
    /// <summary>A table for people (<see cref="TermsTextReport"/>).</summary>
    Text,

    /// <summary>For programs (<see cref="TermsJsonReport"/>).</summary>
    Json,

    /// <summary>For spreadsheets (<see cref="TermsCsvReport"/>).</summary>
    Csv,

    /// <summary>An index to be printed, in Pandoc's Markdown.</summary>
    Markdown,
}
