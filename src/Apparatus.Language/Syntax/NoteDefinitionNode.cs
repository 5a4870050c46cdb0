using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A note definition <c>[^label]: text</c> that Pandoc reads (Pandoc manual, "Footnotes").</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="label">The label as written, case and all.</param>
/// <param name="labelSpan">The label alone.</param>
/// <param name="markerSpan">From <c>[</c> to the colon.</param>
/// <param name="blocks">The text of the note; empty when the definition has none.</param>
public sealed class NoteDefinitionNode(
    TextSpan span,
    string label,
    TextSpan labelSpan,
    TextSpan markerSpan,
    ImmutableArray<BlockNode> blocks) : BlockNode(span)
{
    /// <summary>The label as written, case and all.</summary>
    public string Label { get; } = label;

    /// <summary>The label alone.</summary>
    public TextSpan LabelSpan { get; } = labelSpan;

    /// <summary>From <c>[</c> to the colon.</summary>
    public TextSpan MarkerSpan { get; } = markerSpan;

    /// <summary>The text of the note; empty when the definition has none.</summary>
    public ImmutableArray<BlockNode> Blocks { get; } = blocks;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Blocks);

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new NoteDefinitionNode(
        Span.Shift(by), Label, LabelSpan.Shift(by), MarkerSpan.Shift(by), Blocks.Shift(by));
}
