namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>What tells one work from another in a list, in plain text.</summary>
/// <param name="Authors">Family names of authors or editors: <c>Daniels</c>, <c>Roe and Poe</c>, <c>Roe et al.</c>; empty when there are none.</param>
/// <param name="Year">The year, <c>n.d.</c> never: empty when there is none.</param>
/// <param name="Title">The title without LaTeX; the key when there is none.</param>
public sealed record WorkSummary(string Authors, string Year, string Title);
