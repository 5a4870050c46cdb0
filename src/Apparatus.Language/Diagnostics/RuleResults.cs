using System.Collections.Immutable;

namespace Apparatus.Language.Diagnostics;

/// <summary>What some rules said of a file, before anything was silenced.</summary>
/// <param name="Diagnostics">What they reported.</param>
/// <param name="Silences">Stretches in which they keep others quiet.</param>
/// <param name="Failed">Rules that ended in an error of their own.</param>
internal sealed record RuleResults(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Silence> Silences, ImmutableArray<RuleInfo> Failed);
