using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A term of a definition list with its definitions.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="term">The term.</param>
/// <param name="termSpan">The line of the term.</param>
/// <param name="definitions">At least one.</param>
public sealed class DefinitionItemNode(
    TextSpan span,
    ImmutableArray<InlineNode> term,
    TextSpan termSpan,
    ImmutableArray<DefinitionNode> definitions) : BlockNode(span)
{
    /// <summary>The term.</summary>
    public ImmutableArray<InlineNode> Term { get; } = term;

    /// <summary>The line of the term.</summary>
    public TextSpan TermSpan { get; } = termSpan;

    /// <summary>At least one.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => [.. Term, .. Definitions];

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new DefinitionItemNode(Span.Shift(by), Term.Shift(by), TermSpan.Shift(by), Definitions.Shift(by));
}
