using System.Collections.Immutable;

namespace Apparatus.Language.Diagnostics;

/// <summary>What safe fixes made of some files.</summary>
/// <param name="Files">The files that changed, sorted by path.</param>
/// <param name="Unsettled">Files left as they were, since their fixes called forth new ones without end; sorted.</param>
public sealed record SafeFixOutcome(ImmutableArray<FixedFile> Files, ImmutableArray<string> Unsettled);
