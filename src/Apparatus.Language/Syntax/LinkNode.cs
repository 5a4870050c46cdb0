using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A link or an image.</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="kind">How the target is named.</param>
/// <param name="isImage">Whether it begins with <c>!</c>.</param>
/// <param name="inlines">Its text; for an image the description.</param>
/// <param name="target">The address, or the label of a reference link as written.</param>
/// <param name="targetSpan">The address or label alone; for <c>[label][]</c> the first bracket's content.</param>
/// <param name="attributes">The attribute block after it, or null.</param>
public sealed class LinkNode(
    TextSpan span,
    LinkKind kind,
    bool isImage,
    ImmutableArray<InlineNode> inlines,
    string target,
    TextSpan targetSpan,
    AttributesNode? attributes) : InlineNode(span)
{
    /// <summary>How the target is named.</summary>
    public LinkKind Kind { get; } = kind;

    /// <summary>Whether it begins with <c>!</c>.</summary>
    public bool IsImage { get; } = isImage;

    /// <summary>Its text; for an image the description.</summary>
    public ImmutableArray<InlineNode> Inlines { get; } = inlines;

    /// <summary>The address, or the label of a reference link as written.</summary>
    public string Target { get; } = target;

    /// <summary>The address or label alone; for <c>[label][]</c> the first bracket's content.</summary>
    public TextSpan TargetSpan { get; } = targetSpan;

    /// <summary>The attribute block after it, or null.</summary>
    public AttributesNode? Attributes { get; } = attributes;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Inlines);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new LinkNode(
        Span.Shift(by), Kind, IsImage, Inlines.Shift(by), Target, TargetSpan.Shift(by), (AttributesNode?)Attributes?.Shift(by));
}
