namespace Apparatus.Language.Text;

/// <summary>One replacement in a text: the characters in <paramref name="Span"/> give way to <paramref name="NewText"/>.</summary>
/// <param name="Span">What is replaced, in offsets of the text before the edit; empty to insert.</param>
/// <param name="NewText">What stands there afterwards; empty to delete.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
