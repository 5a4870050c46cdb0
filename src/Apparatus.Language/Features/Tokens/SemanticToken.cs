using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Tokens;

/// <summary>A coloured stretch of one line.</summary>
/// <param name="Span">Where it stands; never empty, and never over a line break.</param>
/// <param name="Type">What it is.</param>
/// <param name="Modifiers">What more there is to say.</param>
public readonly record struct SemanticToken(TextSpan Span, TokenType Type, TokenModifiers Modifiers);
