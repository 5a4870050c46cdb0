using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;

namespace Apparatus.Language.Features.Numbers;

/// <summary>One text file of an edition in numbers.</summary>
/// <param name="Path">The path within the edition.</param>
/// <param name="Status">What its front matter says: a status, or the witness; empty for neither.</param>
/// <param name="Words">Words printed, notes included.</param>
/// <param name="References">References to notes in its text.</param>
/// <param name="Notes">Definitions of notes.</param>
/// <param name="Citations">Works cited, each time.</param>
/// <param name="Terms">Places that speak of terms of the glossary.</param>
/// <param name="Pages">Page markers.</param>
/// <param name="Marks">Editorial marks.</param>
/// <param name="OpenChanges">Changes marked and not yet accepted or rejected.</param>
/// <param name="Seal">How it stands to the seal: <c>sealed</c>, <c>2 changes</c>, <c>not sealed</c> for base text; empty for editors' text.</param>
/// <param name="Suppressions">The comments that silence rules in it.</param>
public sealed record FileNumbers(
    string Path,
    string Status,
    int Words,
    int References,
    int Notes,
    int Citations,
    int Terms,
    int Pages,
    int Marks,
    int OpenChanges,
    string Seal,
    ImmutableArray<(SuppressionComment Comment, int Line)> Suppressions);
