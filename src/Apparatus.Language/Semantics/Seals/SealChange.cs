using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Seals;

/// <summary>A place where base text is no longer what was sealed.</summary>
/// <param name="Sealed">The words that were sealed; empty where words were added.</param>
/// <param name="Now">The words that stand there; empty where words are gone.</param>
/// <param name="Offset">Where they begin, or where the missing ones would.</param>
public sealed record SealChange(ImmutableArray<string> Sealed, ImmutableArray<BaseWord> Now, int Offset);
