
namespace Apparatus.Language.Syntax;

/// <summary>A <c>key=value</c> pair of an attribute block.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value without its quotation marks.</param>
public readonly record struct AttributePair(AttributeText Key, AttributeText Value)
{
    /// <summary>The same pair further on in the file.</summary>
    /// <param name="by">By how many UTF-16 units; less than 0 for nearer to the start.</param>
    internal AttributePair Shift(int by) => new(Key.Shift(by), Value.Shift(by));
}
