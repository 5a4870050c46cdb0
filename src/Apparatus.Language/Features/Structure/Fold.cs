using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>A stretch of several lines that an editor can fold away but for its first line (LSP <c>FoldingRange</c>).</summary>
/// <param name="Span">From its first character to its last, which lie in different lines; the last one is no line break.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Collapsed">What stands for it when it is folded, or null for the editor's own sign.</param>
public sealed record Fold(TextSpan Span, FoldKind Kind, string? Collapsed = null);
