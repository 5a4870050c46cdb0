using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A piece of a text as Pandoc reads it. Nodes are immutable and know their place, not their parent.</summary>
/// <param name="span">The characters the node is made of, marks included; half-open, in offsets of the whole file.</param>
public abstract class SyntaxNode(TextSpan span)
{
    /// <summary>The characters the node is made of, marks included; half-open, in offsets of the whole file.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The nodes directly inside, in order of the text; empty for a leaf.</summary>
    public virtual ImmutableArray<SyntaxNode> Children => [];

    /// <summary>The same node, with all that is inside, in a text where it stands further on.</summary>
    /// <param name="by">By how many UTF-16 units; less than 0 for nearer to the start.</param>
    internal abstract SyntaxNode Shift(int by);
}
