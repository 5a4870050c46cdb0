using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>One Markdown file as Pandoc reads it. Parsing never fails: any text whatever has a tree.</summary>
public sealed class SyntaxTree
{
    private ImmutableArray<BlockNode> blocks;

    internal SyntaxTree(SourceText text, MetadataNode? frontMatter, ImmutableArray<Segment> segments, Dictionary<int, int>? divEnds) =>
        (Text, FrontMatter, Segments, DivEnds) = (text, frontMatter, segments, divEnds);

    /// <summary>The text the tree was read from.</summary>
    public SourceText Text { get; }

    /// <summary>The YAML block at the very start, or null when there is none that Pandoc would read.</summary>
    public MetadataNode? FrontMatter { get; }

    /// <summary>All blocks in order, the front matter left out.</summary>
    public ImmutableArray<BlockNode> Blocks
    {
        get
        {
            if (blocks.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref blocks, [.. Segments.SelectMany(segment => segment.Blocks)]);
            }

            return blocks;
        }
    }

    /// <summary>The same blocks as they were read, stretch by stretch.</summary>
    internal ImmutableArray<Segment> Segments { get; }

    /// <summary>The closing line of each line that opens a div, counted as the lines of segments are; null where it was not asked for.</summary>
    internal Dictionary<int, int>? DivEnds { get; }

    /// <summary>The 0-based line that the lines of the segments are counted from: the first behind the front matter.</summary>
    internal int FirstLine => FrontMatter is null ? 0 : Text.GetLine(FrontMatter.Span.End) + 1;

    /// <summary>Where a segment begins: the offset of its first line; behind the last one, the place after the end of the text.</summary>
    /// <param name="segment">Its number, at most how many there are.</param>
    internal int StartOf(int segment) => segment == Segments.Length ? Text.Length + 1 : Text.GetLineSpan(FirstLine + Segments[segment].Line).Start;

    /// <summary>The same file with some of its segments only.</summary>
    internal SyntaxTree With(ImmutableArray<Segment> segments) => new(Text, FrontMatter, segments, DivEnds);

    /// <summary>Every node, parents before children, in order of the text.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes() => NodesIn(Blocks);

    /// <summary>Some blocks and every node below them, parents before children, in order of the text.</summary>
    internal static IEnumerable<SyntaxNode> NodesIn(ImmutableArray<BlockNode> blocks)
    {
        var open = new Stack<SyntaxNode>();
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            open.Push(blocks[i]);
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
