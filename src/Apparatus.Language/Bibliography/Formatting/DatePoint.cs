namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>A day, a month, a season or a year.</summary>
/// <param name="Year">The year; 0 is 1 BC, as in ISO 8601.</param>
/// <param name="Month">1 to 12; 21 to 24 are the seasons from spring to winter. Null when not known.</param>
/// <param name="Day">1 to 31; null when not known.</param>
internal sealed record DatePoint(int Year, int? Month = null, int? Day = null);
