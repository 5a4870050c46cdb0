using System.Collections.Immutable;
using Apparatus.Language.Glossary;

namespace Apparatus.Language.Features.Terms;

/// <summary>Which entries are listed, and which of their places.</summary>
public sealed record TermFilter
{
    /// <summary>The entries that are meant; null for all.</summary>
    public ImmutableHashSet<TermKey>? Entries { get; init; }

    /// <summary>The kinds of entries that are meant; empty for all.</summary>
    public ImmutableArray<EntryKind> Kinds { get; init; } = [];

    /// <summary>Whether only entries are meant that nothing speaks of.</summary>
    public bool UnusedOnly { get; init; }

    /// <summary>Whether places in the glossary itself count.</summary>
    public bool InGlossary { get; init; }
}
