namespace Apparatus.Language.Rules.Quotations;

/// <summary>A word as it is compared: whatever its case, spelling, hyphens and quotation marks (FORMAT A7.3).</summary>
/// <param name="Key">What words that count as one have in common.</param>
/// <param name="Start">Where it begins in the text it was taken from.</param>
/// <param name="Length">How long it is there.</param>
internal readonly record struct ComparedWord(string Key, int Start, int Length);
