using Apparatus.Language.Features.Works;

namespace Apparatus.Reports;

/// <summary>The words of reports for works.</summary>
internal static class WorkNames
{
    /// <summary><c>cited</c>, <c>nocite</c> for a work that metadata alone cites, <c>unused</c>, or <c>missing</c> for a key without an entry.</summary>
    public static string StatusOf(ListedWork work) =>
        work.Place is null ? "missing" : !work.Occurrences.IsEmpty ? "cited" : work.IsInMetadata ? "nocite" : "unused";
}
