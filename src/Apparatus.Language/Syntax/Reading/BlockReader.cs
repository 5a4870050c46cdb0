using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax.Reading.Blocks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Reads the blocks of a region with Markdig's block processor and parsers of our own. The order of the parsers is
/// Pandoc's order of choice; it matters.
/// </summary>
internal static class BlockReader
{
    private static readonly ImmutableArray<RegionParser> Ordered =
    [
        new FencedCodeParser(),
        new MetadataParser(),
        new BulletListParser(),
        new DivParser(),
        new HeadingParser(),
        new HtmlParser(),
        new TableParser(),
        new IndentedCodeParser(),
        new TexParser(),
        new LineBlockParser(),
        new QuoteParser(),
        new RuleParser(),
        new OrderedListParser(),
        new AdmonitionParser(),
        new DefinitionListParser(),
        new NoteDefinitionParser(),
        new LinkDefinitionParser(),
        new CommentedParagraphParser(),
    ];

    private static readonly BlockParserList Parsers = new([.. Ordered, new ParagraphParser()]);

    /// <summary>Reads all blocks of a region.</summary>
    public static ImmutableArray<BlockNode> Read(Region region)
    {
        if (region.Context.Depth > BlockContext.MaximumDepth)
        {
            return Enumerable.Range(0, region.Lines.Length).All(region.IsBlank) ? [] : [new TooComplexNode(region.SpanOf(0, region.Lines.Length - 1))];
        }

        if (LoneParagraph.Is(region))
        {
            return [ReadParagraph(region, 0, region.Lines.Length - 1)];
        }

        var document = new RegionDocument(region);
        var processor = new BlockProcessor(document, Parsers, null);
        foreach (var line in region.Lines)
        {
            processor.ProcessLine(new StringSlice(region.Text.Content, line.Start, line.End - 1));
        }

        processor.Close(document);
        var nodes = ImmutableArray.CreateBuilder<BlockNode>(document.Count);
        foreach (var block in document)
        {
            if (block is RegionBlock read)
            {
                nodes.AddRange(read.Nodes);
            }
            else if (block is ParagraphBlock paragraph)
            {
                nodes.Add(ReadParagraph(region, paragraph.Line, paragraph.Line + paragraph.Lines.Count - 1));
            }
        }

        return nodes.DrainToImmutable();
    }

    /// <summary>Reads some lines as a paragraph.</summary>
    public static BlockNode ReadParagraph(Region region, int firstLine, int lastLine) =>
        InlineReader.Read(region.Leaf(firstLine, lastLine)) is { } inlines
            ? new ParagraphNode(region.SpanOf(firstLine, lastLine), inlines)
            : new TooComplexNode(region.SpanOf(firstLine, lastLine));
}
