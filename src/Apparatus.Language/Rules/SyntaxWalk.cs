using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Rules;

/// <summary>Looks for nodes below others.</summary>
internal static class SyntaxWalk
{
    /// <summary>Some blocks and all nodes below them, parents before children.</summary>
    public static IEnumerable<SyntaxNode> Nodes(ImmutableArray<BlockNode> blocks)
    {
        var waiting = new Stack<SyntaxNode>(blocks.AsEnumerable().Reverse());
        while (waiting.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Length - 1; i >= 0; i--)
            {
                waiting.Push(node.Children[i]);
            }
        }
    }

    /// <summary>The keys of all citations in some blocks, notes included.</summary>
    public static IEnumerable<string> Citations(ImmutableArray<BlockNode> blocks)
    {
        var waiting = new Stack<SyntaxNode>(blocks);
        while (waiting.TryPop(out var node))
        {
            if (node is CitationNode citation)
            {
                yield return citation.Key;
            }

            foreach (var child in node.Children)
            {
                waiting.Push(child);
            }
        }
    }
}
