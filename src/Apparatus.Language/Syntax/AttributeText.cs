using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A piece of an attribute block with its place.</summary>
/// <param name="Text">The words, without <c>#</c>, <c>.</c> or quotation marks.</param>
/// <param name="Span">Where the words stand.</param>
public readonly record struct AttributeText(string Text, TextSpan Span);
