namespace Apparatus.Commands;

/// <summary>How far a check is.</summary>
/// <param name="Done">How many files are checked.</param>
/// <param name="Total">How many there are as far as known; 0 when unknown.</param>
internal readonly record struct CheckProgress(int Done, int Total);
