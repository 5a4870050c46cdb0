using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>A stretch of a file in which one fault explains all others, so that only its own rule reports there.</summary>
/// <param name="Rule">The rule that goes on reporting.</param>
/// <param name="Span">The stretch.</param>
internal readonly record struct Silence(RuleInfo Rule, TextSpan Span);
