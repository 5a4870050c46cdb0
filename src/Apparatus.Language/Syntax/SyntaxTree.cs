using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>One Markdown file as Pandoc reads it. Parsing never fails: any text whatever has a tree.</summary>
/// <param name="text">The text the tree was read from; all spans are offsets in it.</param>
/// <param name="frontMatter">The YAML block at the very start, or null when there is none that Pandoc would read.</param>
/// <param name="blocks">All blocks in order, the front matter left out.</param>
public sealed class SyntaxTree(SourceText text, MetadataNode? frontMatter, ImmutableArray<BlockNode> blocks)
{
    /// <summary>The text the tree was read from.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The YAML block at the very start, or null when there is none that Pandoc would read.</summary>
    public MetadataNode? FrontMatter { get; } = frontMatter;

    /// <summary>All blocks in order, the front matter left out.</summary>
    public ImmutableArray<BlockNode> Blocks { get; } = blocks;

    /// <summary>Every node, parents before children, in order of the text.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        var open = new Stack<SyntaxNode>();
        for (var i = Blocks.Length - 1; i >= 0; i--)
        {
            open.Push(Blocks[i]);
        }

        while (open.TryPop(out var node))
        {
            yield return node;
            var children = node.Children;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                open.Push(children[i]);
            }
        }
    }
}
