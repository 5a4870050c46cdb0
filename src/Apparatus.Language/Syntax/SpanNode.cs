using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>Words with attributes, <c>[words]{.class key=value}</c> (Pandoc manual, "Extension: bracketed_spans").</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="inlines">The words; empty for a page marker.</param>
/// <param name="attributes">The attribute block.</param>
public sealed class SpanNode(
    TextSpan span,
    ImmutableArray<InlineNode> inlines,
    AttributesNode attributes) : InlineNode(span)
{
    /// <summary>The words; empty for a page marker.</summary>
    public ImmutableArray<InlineNode> Inlines { get; } = inlines;

    /// <summary>The attribute block.</summary>
    public AttributesNode Attributes { get; } = attributes;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Inlines);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new SpanNode(Span.Shift(by), Inlines.Shift(by), (AttributesNode)Attributes.Shift(by));
}
