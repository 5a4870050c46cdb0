using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>A block that one of our parsers has read whole, as Markdig sees it: a leaf that lasts for a number of lines.</summary>
internal sealed class RegionBlock(BlockParser parser, ImmutableArray<BlockNode> nodes) : LeafBlock(parser)
{
    /// <summary>What was read, mostly one node.</summary>
    public ImmutableArray<BlockNode> Nodes { get; } = nodes;
}
