using System.Collections.Immutable;

namespace Apparatus.Language.Features.Terms;

/// <summary>What a phrase means by the glossaries of some editions.</summary>
/// <param name="Entries">The entries that have it among their forms; empty when none has.</param>
/// <param name="Near">When there are none: entries that may be meant, the nearest first. Empty otherwise.</param>
/// <param name="IsTypingError">Whether the first of those is meant beyond doubt: a few letters differ, and no other entry is as near.</param>
public sealed record DefineResult(ImmutableArray<DefinedEntry> Entries, ImmutableArray<DefinedEntry> Near, bool IsTypingError = false);
