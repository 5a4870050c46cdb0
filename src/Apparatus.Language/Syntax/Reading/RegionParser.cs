using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// A Markdig block parser that reads one construct of Pandoc's Markdown. It looks ahead in the lines of the region,
/// decides how many of them belong to the construct, as Pandoc does, and reads them at once.
/// </summary>
internal abstract class RegionParser : BlockParser
{
    /// <summary>Tries to read the construct at a line that may start a block.</summary>
    /// <param name="region">The lines.</param>
    /// <param name="line">A line that is not blank.</param>
    /// <param name="lastLine">The last line of the construct.</param>
    /// <returns>What was read; default when it is not this construct.</returns>
    public abstract ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine);

    /// <summary>Whether the construct may begin in the middle of a paragraph; Pandoc asks for a blank line before nearly all.</summary>
    protected virtual bool Interrupts(Region region, int line) => false;

    /// <inheritdoc/>
    public override bool CanInterrupt(BlockProcessor processor, Block block) =>
        block is not ParagraphBlock || (processor.Document is RegionDocument document && Interrupts(document.Region, document.FirstLine + processor.LineIndex));

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var document = (RegionDocument)processor.Document;
        var line = document.FirstLine + processor.LineIndex;
        var nodes = TryRead(document.Region, line, out var lastLine);
        if (nodes.IsDefault)
        {
            return BlockState.None;
        }

        document.ReadTo = lastLine;
        processor.NewBlocks.Push(new RegionBlock(this, nodes));
        return lastLine > line ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Document is RegionDocument document && document.ReadTo > document.FirstLine + processor.LineIndex ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
}
