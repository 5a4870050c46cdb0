using System.Collections.Immutable;

namespace Apparatus.Language.Semantics;

/// <summary>A mark of the format: a class of spans with the attributes that mean something on it (FORMAT A7.2, A8, A10).</summary>
/// <param name="Class">The class.</param>
/// <param name="Meaning">What it says, in a few words.</param>
/// <param name="Attributes">The attributes that it knows, with what they give.</param>
public sealed record EditorialMark(string Class, string Meaning, ImmutableArray<(string Name, string Meaning)> Attributes)
{
    /// <summary>Whether it speaks of the source text: an error, a gap, another spelling.</summary>
    public bool IsEditorial { get; init; }
}
