using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A reference to a note, <c>[^label]</c>, whether or not the note is defined.</summary>
/// <param name="span">From <c>[</c> to <c>]</c>.</param>
/// <param name="label">The label as written.</param>
/// <param name="labelSpan">The label alone.</param>
public sealed class NoteReferenceNode(TextSpan span, string label, TextSpan labelSpan) : InlineNode(span)
{
    /// <summary>The label as written.</summary>
    public string Label { get; } = label;

    /// <summary>The label alone.</summary>
    public TextSpan LabelSpan { get; } = labelSpan;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new NoteReferenceNode(Span.Shift(by), Label, LabelSpan.Shift(by));
}
