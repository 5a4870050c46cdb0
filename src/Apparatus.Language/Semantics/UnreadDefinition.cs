using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A line that looks like a note definition but is not read as one by Pandoc.</summary>
/// <param name="Label">The label as written.</param>
/// <param name="Cause">Why Pandoc does not read it.</param>
/// <param name="Span">From <c>[</c> to the colon.</param>
public readonly record struct UnreadDefinition(string Label, UnreadCause Cause, TextSpan Span);
