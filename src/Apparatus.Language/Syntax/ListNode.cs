using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A list of any kind: bullets, numbers or examples.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="kind">How its items are marked.</param>
/// <param name="items">The items in order.</param>
public sealed class ListNode(TextSpan span, ListKind kind, ImmutableArray<ListItemNode> items) : BlockNode(span)
{
    /// <summary>How its items are marked.</summary>
    public ListKind Kind { get; } = kind;

    /// <summary>The items in order.</summary>
    public ImmutableArray<ListItemNode> Items { get; } = items;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Items);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new ListNode(Span.Shift(by), Kind, Items.Shift(by));
}
