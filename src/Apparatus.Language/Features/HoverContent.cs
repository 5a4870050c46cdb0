using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>What is shown when somebody points at something.</summary>
/// <param name="Text">The text, in the format that was asked for.</param>
/// <param name="Span">Exactly the thing pointed at.</param>
public sealed record HoverContent(string Text, TextSpan Span);
