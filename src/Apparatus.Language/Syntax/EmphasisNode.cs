using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>Words set off by marks.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="kind">How.</param>
/// <param name="inlines">The words.</param>
public sealed class EmphasisNode(
    TextSpan span,
    EmphasisKind kind,
    ImmutableArray<InlineNode> inlines) : InlineNode(span)
{
    /// <summary>How.</summary>
    public EmphasisKind Kind { get; } = kind;

    /// <summary>The words.</summary>
    public ImmutableArray<InlineNode> Inlines { get; } = inlines;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Inlines);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new EmphasisNode(Span.Shift(by), Kind, Inlines.Shift(by));
}
