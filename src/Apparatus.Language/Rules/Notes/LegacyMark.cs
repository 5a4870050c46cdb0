using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>What may be a printed note mark.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Written">The mark as written, markup included.</param>
/// <param name="Sign">What a paragraph with the note would begin with: <c>*</c>, <c>†</c>, or a number.</param>
/// <param name="Name">A word for labels: <c>star</c>, <c>dagger</c>, <c>1</c>.</param>
internal sealed record LegacyMark(TextSpan Span, string Written, string Sign, string Name);
