using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Terms;

/// <summary>An edition, and which of its files were asked for.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Paths">The full paths of the files that were asked for.</param>
public sealed record EditionScope(Edition Edition, ImmutableHashSet<string> Paths)
{
    /// <summary>A whole edition.</summary>
    public static EditionScope Whole(Edition edition) => new(edition, [.. edition.AllDocuments.Select(document => document.Path)]);
}
