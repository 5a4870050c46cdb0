using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A table. Its cells are read, so that notes and citations in them count.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="kind">Which of the four.</param>
/// <param name="cells">The cells in order of the text, each as the blocks it holds.</param>
/// <param name="caption">The caption without its <c>:</c> or <c>Table:</c>; empty when there is none.</param>
public sealed class TableNode(
    TextSpan span,
    TableKind kind,
    ImmutableArray<BlockNode> cells,
    ImmutableArray<InlineNode> caption) : BlockNode(span)
{
    /// <summary>Which of the four.</summary>
    public TableKind Kind { get; } = kind;

    /// <summary>The cells in order of the text, each as the blocks it holds.</summary>
    public ImmutableArray<BlockNode> Cells { get; } = cells;

    /// <summary>The caption without its <c>:</c> or <c>Table:</c>; empty when there is none.</summary>
    public ImmutableArray<InlineNode> Caption { get; } = caption;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children =>
        !Caption.IsEmpty && !Cells.IsEmpty && Caption[0].Span.Start < Cells[0].Span.Start ? [.. Caption, .. Cells] : [.. Cells, .. Caption];

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new TableNode(Span.Shift(by), Kind, Cells.Shift(by), Caption.Shift(by));
}
