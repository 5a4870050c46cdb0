using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A heading with <c>#</c> or underlined (Pandoc manual, "Headings").</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="level">1 to 6.</param>
/// <param name="inlines">The words of the heading, without its attributes.</param>
/// <param name="attributes">The attribute block at its end, or null.</param>
/// <param name="slug">The identifier Pandoc makes of the words (extension <c>auto_identifiers</c>), before numbers are added to repeated ones; <c>section</c> when nothing is left.</param>
public sealed class HeadingNode(
    TextSpan span,
    int level,
    ImmutableArray<InlineNode> inlines,
    AttributesNode? attributes,
    string slug) : BlockNode(span)
{
    /// <summary>1 to 6.</summary>
    public int Level { get; } = level;

    /// <summary>The words of the heading, without its attributes.</summary>
    public ImmutableArray<InlineNode> Inlines { get; } = inlines;

    /// <summary>The attribute block at its end, or null.</summary>
    public AttributesNode? Attributes { get; } = attributes;

    /// <summary>The identifier Pandoc makes of the words (extension <c>auto_identifiers</c>), before numbers are added to repeated ones; <c>section</c> when nothing is left.</summary>
    public string Slug { get; } = slug;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Inlines);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new HeadingNode(
        Span.Shift(by), Level, Inlines.Shift(by), (AttributesNode?)Attributes?.Shift(by), Slug);
}
