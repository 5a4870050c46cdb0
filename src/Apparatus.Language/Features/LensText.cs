using System.Collections.Immutable;

namespace Apparatus.Language.Features;

/// <summary>What a lens says, once it is shown.</summary>
/// <param name="Title">The words: <c>2 references</c>, <c>cited 3 times</c>.</param>
/// <param name="References">The places that refer to the thing, in reading order; empty when there are none.</param>
public sealed record LensText(string Title, ImmutableArray<Place> References);
