using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A definition list (Pandoc manual, "Definition lists"): the form of a glossary.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="items">Terms with their definitions, in order.</param>
public sealed class DefinitionListNode(TextSpan span, ImmutableArray<DefinitionItemNode> items) : BlockNode(span)
{
    /// <summary>Terms with their definitions, in order.</summary>
    public ImmutableArray<DefinitionItemNode> Items { get; } = items;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Items);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new DefinitionListNode(Span.Shift(by), Items.Shift(by));
}
