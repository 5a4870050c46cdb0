using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>A paragraph that begins with the same mark as a possible note mark.</summary>
/// <param name="Opening">The mark with the space after it.</param>
/// <param name="FirstWords">The first words after the mark.</param>
/// <param name="IsListItem">Whether it is read as an item of a list.</param>
internal sealed record LegacyCandidate(TextSpan Opening, string FirstWords, bool IsListItem);
