using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>A word of another language that an entry gives, as <c>[единоначалие]{lang=ru}</c> in <c>*Russian:*</c>. It is recognised as it is written.</summary>
/// <param name="Text">The word or words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Language">Its language tag: <c>ru</c>, <c>ru-Latn</c>.</param>
public sealed record GlossaryOriginal(string Text, TextSpan Span, string Language);
