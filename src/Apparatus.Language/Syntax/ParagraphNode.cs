using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A paragraph, or the bare text of a tight list item or table cell (Pandoc: <c>Para</c>, <c>Plain</c>).</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="inlines">Its running text.</param>
public sealed class ParagraphNode(TextSpan span, ImmutableArray<InlineNode> inlines) : BlockNode(span)
{
    /// <summary>Its running text.</summary>
    public ImmutableArray<InlineNode> Inlines { get; } = inlines;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Inlines);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new ParagraphNode(Span.Shift(by), Inlines.Shift(by));
}
