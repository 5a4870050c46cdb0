using System.Collections.Immutable;

namespace Apparatus.Language.Features;

/// <summary>What a rename changes, or why it is refused.</summary>
/// <param name="Refusal">Why the name is refused, as a sentence; null when it is not.</param>
/// <param name="Changes">The edits by kind of file; empty when refused and when the name stays the same.</param>
public sealed record RenameResult(string? Refusal, ImmutableArray<Change> Changes);
