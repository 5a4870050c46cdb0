using Apparatus.Language.Diagnostics;

namespace Apparatus.Reports;

/// <summary>A diagnostic as a report sees it: with the answer whether it is new or known.</summary>
/// <param name="Diagnostic">The fault.</param>
/// <param name="IsKnown">Whether the baseline lists it.</param>
internal readonly record struct Finding(Diagnostic Diagnostic, bool IsKnown = false)
{
    /// <summary>Whether it is shown to people and decides the exit code: neither silenced by a comment nor known.</summary>
    public bool Counts => Diagnostic.Suppression is null && !IsKnown;

    /// <summary>Whether <c>--fix</c> would mend it: it counts and its fix is safe (FORMAT B0).</summary>
    public bool IsFixable => Counts && !Diagnostic.Fixes.IsDefaultOrEmpty && Diagnostic.Fixes[0].IsSafe;
}
