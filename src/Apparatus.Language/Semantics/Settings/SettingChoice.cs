namespace Apparatus.Language.Semantics.Settings;

/// <summary>A word that a key takes as its value.</summary>
/// <param name="Value">The word as it is written in YAML, quotation marks left out: <c>printed</c>, <c>*</c>.</param>
/// <param name="Summary">What it means, a few words; empty where the word says it.</param>
/// <param name="NeedsQuotes">Whether YAML would read the word as something else without quotation marks.</param>
public sealed record SettingChoice(string Value, string Summary = "", bool NeedsQuotes = false);
