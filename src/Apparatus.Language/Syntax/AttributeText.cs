using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A piece of an attribute block with its place.</summary>
/// <param name="Text">The words, without <c>#</c>, <c>.</c> or quotation marks.</param>
/// <param name="Span">Where the words stand.</param>
public readonly record struct AttributeText(string Text, TextSpan Span)
{
    /// <summary>The same words further on in the file.</summary>
    /// <param name="by">By how many UTF-16 units; less than 0 for nearer to the start.</param>
    internal AttributeText Shift(int by) => this with { Span = Span.Shift(by) };
}
