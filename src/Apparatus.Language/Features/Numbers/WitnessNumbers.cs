using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Features.Numbers;

/// <summary>The pages of one witness in numbers.</summary>
/// <param name="Witness">The witness; null where none is declared.</param>
/// <param name="Marked">Pages marked.</param>
/// <param name="First">The first one; empty when there is none.</param>
/// <param name="Last">The last one.</param>
/// <param name="Gaps">Pages that are neither marked nor known to be missing: <c>14-16, 20</c>; empty when there are none, or gaps are normal.</param>
public sealed record WitnessNumbers(Witness? Witness, int Marked, string First, string Last, string Gaps);
