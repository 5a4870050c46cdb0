using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>A comment that silences rules for a stretch of a file (FORMAT A14).</summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Ids">The rules it names.</param>
/// <param name="Reason">The words after the ids; empty when none are given.</param>
/// <param name="Scopes">For each id, the stretch in which it is silenced: half-open, in offsets of the file.</param>
/// <param name="Restores">For each id, the comment that ends the stretch, or null.</param>
public sealed record SuppressionComment(
    TextSpan Span,
    ImmutableArray<SuppressedId> Ids,
    string Reason,
    ImmutableArray<TextSpan> Scopes,
    ImmutableArray<TextSpan?> Restores);
