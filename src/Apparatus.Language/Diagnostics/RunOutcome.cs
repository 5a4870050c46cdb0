using System.Collections.Immutable;

namespace Apparatus.Language.Diagnostics;

/// <summary>What came of checking one file.</summary>
/// <param name="Failed">Rules that ended in an error of their own.</param>
/// <param name="UnusedSuppressions">
/// Ids in suppression comments that silenced nothing, each with its comment; rules that are switched off are left out.
/// </param>
public sealed record RunOutcome(
    ImmutableArray<RuleInfo> Failed,
    ImmutableArray<(SuppressionComment Comment, SuppressedId Id)> UnusedSuppressions);
