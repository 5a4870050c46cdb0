using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A link definition <c>[label]: address</c> (Pandoc manual, "Reference links").</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="label">The label as written.</param>
/// <param name="labelSpan">The label alone.</param>
/// <param name="target">The address.</param>
/// <param name="targetSpan">The address alone, without angle brackets.</param>
/// <param name="attributes">Its attributes, or null.</param>
public sealed class LinkDefinitionNode(
    TextSpan span,
    string label,
    TextSpan labelSpan,
    string target,
    TextSpan targetSpan,
    AttributesNode? attributes) : BlockNode(span)
{
    /// <summary>The label as written.</summary>
    public string Label { get; } = label;

    /// <summary>The label alone.</summary>
    public TextSpan LabelSpan { get; } = labelSpan;

    /// <summary>The address.</summary>
    public string Target { get; } = target;

    /// <summary>The address alone, without angle brackets.</summary>
    public TextSpan TargetSpan { get; } = targetSpan;

    /// <summary>Its attributes, or null.</summary>
    public AttributesNode? Attributes { get; } = attributes;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new LinkDefinitionNode(
        Span.Shift(by), Label, LabelSpan.Shift(by), Target, TargetSpan.Shift(by), (AttributesNode?)Attributes?.Shift(by));
}
