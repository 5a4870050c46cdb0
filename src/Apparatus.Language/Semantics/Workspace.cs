using System.Collections.Immutable;

namespace Apparatus.Language.Semantics;

/// <summary>All editions and loose files that were asked for; an immutable snapshot.</summary>
/// <param name="Editions">
/// Each edition once, sorted by the path of its manifest or file. A file that an edition leaves unlisted is in it under
/// <see cref="Edition.Unlisted"/>, and is here by itself too.
/// </param>
/// <param name="Problems">What could not be looked at, in the order asked for.</param>
public sealed record Workspace(ImmutableArray<Edition> Editions, ImmutableArray<WorkspaceProblem> Problems);
