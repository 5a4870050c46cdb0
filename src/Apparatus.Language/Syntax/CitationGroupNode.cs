using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A citation: a bracketed group, or an in-text citation with its bracket (Pandoc's <c>Cite</c>).</summary>
/// <param name="span">From <c>[</c> or <c>@</c> to the last bracket or the end of the key.</param>
/// <param name="items">The works cited, in order; at least one.</param>
/// <param name="isInText">Whether it begins with <c>@key</c> outside brackets.</param>
/// <param name="bracketSpan">From <c>[</c> to <c>]</c>; null for an in-text citation without a bracket.</param>
public sealed class CitationGroupNode(
    TextSpan span,
    ImmutableArray<CitationNode> items,
    bool isInText,
    TextSpan? bracketSpan) : InlineNode(span)
{
    /// <summary>The works cited, in order; at least one.</summary>
    public ImmutableArray<CitationNode> Items { get; } = items;

    /// <summary>Whether it begins with <c>@key</c> outside brackets.</summary>
    public bool IsInText { get; } = isInText;

    /// <summary>From <c>[</c> to <c>]</c>; null for an in-text citation without a bracket.</summary>
    public TextSpan? BracketSpan { get; } = bracketSpan;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Items);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new CitationGroupNode(Span.Shift(by), Items.Shift(by), IsInText, BracketSpan?.Shift(by));
}
