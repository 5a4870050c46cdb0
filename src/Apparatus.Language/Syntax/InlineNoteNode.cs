using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A note written where it is called, <c>^[text]</c>.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="inlines">The text of the note.</param>
/// <param name="isClosed">Whether its bracket is closed in the same paragraph. Where it is not, the span is the opening <c>^[</c> alone and there is no text.</param>
public sealed class InlineNoteNode(TextSpan span, ImmutableArray<InlineNode> inlines, bool isClosed) : InlineNode(span)
{
    /// <summary>The text of the note.</summary>
    public ImmutableArray<InlineNode> Inlines { get; } = inlines;

    /// <summary>Whether its bracket is closed in the same paragraph. Where it is not, the span is the opening <c>^[</c> alone and there is no text.</summary>
    public bool IsClosed { get; } = isClosed;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Inlines);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new InlineNoteNode(Span.Shift(by), Inlines.Shift(by), IsClosed);
}
