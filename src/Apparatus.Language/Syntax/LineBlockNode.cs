using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A line block: lines that begin with <c>|</c> (Pandoc manual, "Line blocks").</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="inlines">The text of all lines.</param>
public sealed class LineBlockNode(TextSpan span, ImmutableArray<InlineNode> inlines) : BlockNode(span)
{
    /// <summary>The text of all lines.</summary>
    public ImmutableArray<InlineNode> Inlines { get; } = inlines;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Inlines);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new LineBlockNode(Span.Shift(by), Inlines.Shift(by));
}
