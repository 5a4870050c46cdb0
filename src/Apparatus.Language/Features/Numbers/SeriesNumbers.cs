using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Features.Numbers;

/// <summary>One note series in numbers.</summary>
/// <param name="Series">The series; null for notes of none.</param>
/// <param name="Defined">Definitions.</param>
/// <param name="Called">Notes that the text calls.</param>
public sealed record SeriesNumbers(NoteSeries? Series, int Defined, int Called);
