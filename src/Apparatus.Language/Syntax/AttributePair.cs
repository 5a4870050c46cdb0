
namespace Apparatus.Language.Syntax;

/// <summary>A <c>key=value</c> pair of an attribute block.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value without its quotation marks.</param>
public readonly record struct AttributePair(AttributeText Key, AttributeText Value);
