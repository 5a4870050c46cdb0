using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A valid attribute block <c>{#id .class key=value}</c> (Pandoc manual, "Header identifiers", "Bracketed spans").</summary>
/// <param name="span">From <c>{</c> to <c>}</c>.</param>
/// <param name="id">The identifier (the last one counts), or null.</param>
/// <param name="classes">Classes in order.</param>
/// <param name="pairs">Pairs in order; of a key given twice Pandoc keeps the first.</param>
public sealed class AttributesNode(
    TextSpan span,
    AttributeText? id,
    ImmutableArray<AttributeText> classes,
    ImmutableArray<AttributePair> pairs) : SyntaxNode(span)
{
    /// <summary>The identifier without <c>#</c>, or null.</summary>
    public AttributeText? Id { get; } = id;

    /// <summary>Classes without their dots, in order.</summary>
    public ImmutableArray<AttributeText> Classes { get; } = classes;

    /// <summary>Pairs in order of the text.</summary>
    public ImmutableArray<AttributePair> Pairs { get; } = pairs;

    /// <summary>Whether a class of this name is given.</summary>
    public bool HasClass(string name) => Classes.Any(found => found.Text == name);

    /// <summary>The value of the first pair with this key, or null.</summary>
    public AttributeText? this[string key]
    {
        get
        {
            foreach (var pair in Pairs)
            {
                if (pair.Key.Text == key)
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new AttributesNode(Span.Shift(by), Id?.Shift(by), Classes.Shift(by), Pairs.Shift(by));
}
