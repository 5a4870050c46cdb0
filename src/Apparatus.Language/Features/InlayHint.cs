namespace Apparatus.Language.Features;

/// <summary>A few words shown in the text that are not part of it (LSP <c>InlayHint</c>).</summary>
/// <param name="Offset">Where they stand: UTF-16 offset between two characters.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What they say.</param>
public sealed record InlayHint(int Offset, string Text, InlayHintKind Kind);
