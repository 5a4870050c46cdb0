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

        var blocks = ImmutableArray.CreateBuilder<BlockNode>();
        for (var line = 0; line < region.Lines.Length;)
        {
            blocks.AddRange(ReadStretch(region, ref line));
        }

        return blocks.DrainToImmutable();
    }

    /// <summary>Reads a whole text, stretch by stretch.</summary>
    /// <param name="region">The text without front matter.</param>
    /// <param name="before">How it was read before an edit; null when it was not.</param>
    public static ImmutableArray<Segment> ReadSegments(Region region, KnownSegments? before)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        for (var line = 0; line < region.Lines.Length;)
        {
            if (region.IsBlank(line))
            {
                line++;
            }
            else if (before?.At(line, region) is { } known)
            {
                segments.Add(known);
                line = known.Next;
            }
            else
            {
                var first = line;
                region.Lines.TakeNotes();
                var blocks = ReadStretch(region, ref line);
                segments.Add(new Segment(first, line, blocks, region.Lines));
            }
        }

        return segments.DrainToImmutable();
    }

    // Up to a blank line at which no block is open. What follows there is read as it would be at the start of the region.
    private static ImmutableArray<BlockNode> ReadStretch(Region region, ref int line)
    {
        var document = new RegionDocument(region, line);
        var processor = new BlockProcessor(document, Parsers, null);
        var isOver = false;
        for (; line < region.Lines.Length && !isOver; line++)
        {
            var found = region.Lines[line];
            processor.ProcessLine(new StringSlice(region.Text.Content, found.Start, found.End - 1));
            isOver = region.IsBlank(line) && document.ReadTo <= line;
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
                var first = document.FirstLine + paragraph.Line;
                nodes.Add(ReadParagraph(region, first, first + paragraph.Lines.Count - 1));
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
