using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Rules;

/// <summary>Looks for nodes below others.</summary>
internal static class SyntaxWalk
{
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
