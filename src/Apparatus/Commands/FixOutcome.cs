using System.Collections.Immutable;

namespace Apparatus.Commands;

/// <summary>What safe fixes made of an edition.</summary>
/// <param name="Analysis">The check of the texts after the fixes.</param>
/// <param name="Files">The files that changed, sorted by path.</param>
/// <param name="Unsettled">Files left as they were, since their fixes called forth new ones without end; sorted.</param>
internal sealed record FixOutcome(Analysis Analysis, ImmutableArray<FixedFile> Files, ImmutableArray<string> Unsettled);
