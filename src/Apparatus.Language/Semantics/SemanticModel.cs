using System.Collections.Immutable;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>One file seen inside its edition: what every feature of an editor asks its questions of.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Document">A file of it, of any kind.</param>
public sealed record SemanticModel(Edition Edition, Document Document)
{
    /// <summary>The text of the file.</summary>
    public SourceText Text => Document.Text;

    /// <summary>The file when it is Markdown, otherwise null.</summary>
    public MarkdownDocument? Markdown => Document as MarkdownDocument;

    /// <summary>
    /// The nodes of a Markdown file that hold the character at an offset, the outermost first; empty for other files, in
    /// front matter and between blocks.
    /// </summary>
    /// <param name="offset">0-based UTF-16 offset.</param>
    public ImmutableArray<SyntaxNode> NodesAt(int offset)
    {
        if (Markdown is not { } document)
        {
            return [];
        }

        var path = ImmutableArray.CreateBuilder<SyntaxNode>();
        var children = ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks);
        while (Find(children, offset) is { } node)
        {
            path.Add(node);
            children = node.Children;
        }

        return path.DrainToImmutable();
    }

    // Children come in order and do not overlap, but there may be thousands of them.
    private static SyntaxNode? Find(ImmutableArray<SyntaxNode> nodes, int offset)
    {
        var (low, high) = (0, nodes.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = nodes[middle].Span;
            if (span.Contains(offset))
            {
                return nodes[middle];
            }

            if (offset < span.Start)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return null;
    }
}
