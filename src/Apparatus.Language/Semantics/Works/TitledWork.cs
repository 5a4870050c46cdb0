using System.Collections.Immutable;
using Apparatus.Language.Bibliography.Formatting;

namespace Apparatus.Language.Semantics.Works;

/// <summary>A work by its titles and makers, in plain text.</summary>
/// <param name="Key">Its citation key.</param>
/// <param name="Titles">The title with subtitle, without it, and the short title, as far as they differ.</param>
/// <param name="Families">The family names of authors, or of editors where there are none.</param>
/// <param name="Year">The year; empty when none is known.</param>
/// <param name="Summary">What tells it from other works.</param>
public sealed record TitledWork(string Key, ImmutableArray<string> Titles, ImmutableArray<string> Families, string Year, WorkSummary Summary);
