using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>A place in a file that names the thing at the cursor (LSP <c>DocumentHighlight</c>).</summary>
/// <param name="Span">Where.</param>
/// <param name="IsDefinition">Whether the thing is defined here, which editors show as writing; otherwise it is read.</param>
public readonly record struct Highlight(TextSpan Span, bool IsDefinition);
