namespace Apparatus.Reports;

/// <summary>Some lines of an old text that give way to some lines of a new one; all numbers are 0-based.</summary>
/// <param name="Start">The first line taken away, or before which lines are put in.</param>
/// <param name="Length">How many lines are taken away.</param>
/// <param name="NewStart">The first line put in, in the new text.</param>
/// <param name="NewLength">How many lines are put in.</param>
internal readonly record struct LineChange(int Start, int Length, int NewStart, int NewLength);
